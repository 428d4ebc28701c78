"""Make screenshots small enough for the repository.

They get 256 colours, more than a picture of the window needs.

python docs/shrink_pictures.py SOURCE_FOLDER TARGET_FOLDER
"""

import sys
from pathlib import Path
from typing import cast

from PIL import Image

COLOURS = 256
FREQUENT = 160
"""How many of them are the most frequent ones of a picture."""


def shrink(source: Path, target: Path) -> None:
    """Write every PNG of `source` into `target` with a palette of its own.

    Pictures that are no longer made are removed.
    """
    target.mkdir(parents=True, exist_ok=True)
    made = sorted(source.glob("*.png"))
    for old in target.glob("*.png"):
        if old.name not in {path.name for path in made}:
            old.unlink()
    for path in made:
        with Image.open(path) as picture:
            # Without dithering: text stays sharp, and even areas compress to almost nothing.
            colours = picture.convert("RGB")
            small = colours.quantize(palette=_palette(colours), dither=Image.Dither.NONE)
        small.save(target / path.name, optimize=True)


def _palette(picture: Image.Image) -> Image.Image:
    """Return the colours of areas, and others far apart.

    Areas keep their colours exactly, and no rare sign loses its own.
    """
    counted = cast(
        "list[tuple[int, tuple[int, int, int]]]", picture.getcolors(picture.width * picture.height)
    )
    frequent = [part for _, colour in sorted(counted, reverse=True)[:FREQUENT] for part in colour]
    rare = (
        picture.quantize(COLOURS - FREQUENT, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    )
    palette = Image.new("P", (1, 1))
    palette.putpalette([*frequent, *rare])
    return palette


if __name__ == "__main__":
    shrink(Path(sys.argv[1]), Path(sys.argv[2]))
