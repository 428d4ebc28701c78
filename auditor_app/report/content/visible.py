"""Texts that anybody may have typed or pasted, made fit to be drawn."""

import re

# Unicode's control (Cc), format (Cf) and surrogate (Cs) characters, except the line feed.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f]"
)


def visible(text: str) -> str:
    """Return what can be seen of a text: line breaks and tabs stay, invisible characters go."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Return a text for a place that holds one line: a bookmark, a page's head."""
    return " ".join(visible(text).split())
