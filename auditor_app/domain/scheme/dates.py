"""How the scheme's periods are counted."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R64 = Rule(
    "R64",
    ("§8.1.1", "§9", "§11.3.1"),
    Text(
        zh="按月计算的期间不含起始日，止于对应日；没有对应日的，止于当月最后一日。",
        en=(
            "A period in months leaves out its start day and ends on the corresponding day, else "
            "on the month's last."
        ),
    ),
)
R65 = Rule(
    "R65",
    ("§11.1",),
    Text(
        zh=(
            "证书的最后有效日为三年后对应日的前一日；没有对应日的，为当月最后一日，不再减一日。当"
            "日仍有效。"
        ),
        en=(
            "A certificate's last valid day is the day before the corresponding day three years "
            "on; where that day is missing, the month's end. It is valid through that day."
        ),
    ),
    reading=True,
)

RULES = (R64, R65)
