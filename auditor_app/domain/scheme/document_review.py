"""The document review, §6.2.1.1."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R10 = Rule(
    "R10",
    ("§6.2.1.1.1",),
    Text(
        zh="文件审查在现场审查之前进行。",
        en="The document review comes before the on-site audit.",
    ),
)
R11 = Rule(
    "R11",
    ("§6.2.1.1.2",),
    Text(
        zh="文件审查分两部分：组织的合法性；服务管理体系文件的充分性、适应性和有效性。",
        en=(
            "The document review has two parts: the legality of the organisation; adequacy, "
            "suitability and effectiveness of its service-management documents."
        ),
    ),
)
R12 = Rule(
    "R12",
    ("§6.2.1.1.3",),
    Text(
        zh=(
            "结论只有三种：符合，可进入现场；基本符合，列出待补充事项后可进入现场，其证据可在现场"
            "提交；不符合，不得进入现场。未关闭的事项阻止服务保证能力审查下结论。"
        ),
        en=(
            "There are three conclusions. Conforms: on site. Basically conforms: on site with a "
            "list of open points, whose evidence may be handed in there. Does not conform: not on "
            "site. Open points block the capability conclusion."
        ),
    ),
    reading=True,
)

RULES = (R10, R11, R12)
