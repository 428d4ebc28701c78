"""The record itself, §13: the body's own provisions, seals, editions and the order of days."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R76 = Rule(
    "R76",
    ("§13",),
    Text(
        zh="规则未尽事宜按认证机构自己的规定，作为机构设置，并在使用处打印。",
        en=(
            "What the rules leave open follows the body's own provisions: settings of its "
            "profile, printed where they are used."
        ),
    ),
)
R77 = Rule(
    "R77",
    ("§6.2.2.5", "§6.3"),
    Text(
        zh=(
            "锁定、签发和其他由人担保的内容都写明所担保的范围。他机不知情而写入的内容不改变结果，"
            "列为事后到达，直到担保人采纳或说明理由后搁置。"
        ),
        en=(
            "A lock, a sign-off and whatever else a person vouches for name what they cover. What "
            "another laptop wrote without knowing of it changes no result. It is listed as "
            "arrived after, until the one who vouched takes it up or sets it aside with a reason."
        ),
    ),
    reading=True,
)
R79 = Rule(
    "R79",
    ("§3.2", "§6.2.1.2.2", "§6.4.3"),
    Text(
        zh="表单可以比规则更严，不得更宽：低于规则的等级要求、人日、系数和期限是表单的错误。",
        en=(
            "An edition may be stricter than the scheme, never laxer: thresholds, man-days, "
            "factors and periods below the text are its mistake."
        ),
    ),
    reading=True,
)
R80 = Rule(
    "R80",
    ("§5.3", "§6.1.3", "§6.2.1", "§6.2.2", "§6.3"),
    Text(
        zh=(
            "与规则顺序矛盾的日期一律指出，无论审查从何而来：整改在测评下结论之后才验证的，阻止；"
            "其余仅提示。"
        ),
        en=(
            "Days that contradict the order of the scheme are named, wherever the audit came "
            "from. A verification after the assessment was concluded blocks; the others are "
            "shown."
        ),
    ),
    reading=True,
)

RULES = (R76, R77, R79, R80)
