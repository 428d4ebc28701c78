"""Planning, §6.1 with the man-days and hours of §6.2: programme, team and on-site plan."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R06 = Rule(
    "R06",
    ("§6.1.1",),
    Text(
        zh="审查方案覆盖整个认证周期。",
        en="The audit programme covers the whole certification cycle.",
    ),
)
R07 = Rule(
    "R07",
    ("§6.1.2",),
    Text(
        zh="技术专家和翻译不是审查员，须在一名指定审查员的指导下工作，不计入人日。",
        en=(
            "Technical experts and interpreters are no auditors. They work under a named auditor "
            "and do not count into man-days."
        ),
    ),
    reading=True,
)
R08 = Rule(
    "R08",
    ("§6.1.3",),
    Text(
        zh="审查组长制定现场审查计划。服务特性测评排在服务保证能力审查结束之前的计划不予确认。",
        en=(
            "The team leader writes the on-site plan. A plan in which the assessment starts "
            "before the capability audit ends is refused."
        ),
    ),
)
R09 = Rule(
    "R09",
    ("§6.1.3",),
    Text(
        zh="服务保证能力审查结果为“现场审查不通过”的，不进行服务特性测评。",
        en="Where the capability audit is not passed, the characteristic assessment is not made.",
    ),
)
R13 = Rule(
    "R13",
    ("§6.2.1.2.1",),
    Text(
        zh="现场审查安排在正常营业时间内。",
        en="The on-site audit takes place in normal business hours.",
    ),
)
R14 = Rule(
    "R14",
    ("§6.2.1.2.2",),
    Text(
        zh=(
            "一个认证场所至少 2 人日，每增加一个至少增加 0.5 人日。服务类型、规模和认证风险作为可"
            "能增加人日的因素记录在案。"
        ),
        en=(
            "One certified site needs at least 2 man-days, each further one at least 0.5 more. "
            "Kind of service, size and certification risk are recorded as factors that may raise "
            "the number."
        ),
    ),
    settings=("first_site_half_days", "further_site_half_days"),
)
R23 = Rule(
    "R23",
    ("§6.2.2.2",),
    Text(
        zh="原则上，服务特性测评的人日不少于服务保证能力现场审查的人日；少于的须说明理由。",
        en=(
            "In principle the assessment has at least as many man-days as the capability audit "
            "has on site. Fewer need a reason."
        ),
    ),
)
R69 = Rule(
    "R69",
    ("§6.1.1",),
    Text(
        zh=(
            "策划审查方案时考虑规模、行业、运作复杂程度、场所数量、经证实的服务水平和以往审查结果，"
            "并与目的和范围相适应；各项逐一记录。"
        ),
        en=(
            "The programme considers size, trade, complexity, number of sites, proven level of "
            "service and earlier audit results, and fits purpose and scope. Each is recorded."
        ),
    ),
)
R70 = Rule(
    "R70",
    ("§6.1.2",),
    Text(
        zh=(
            "审查组人员具备资质，规模和组成与范围、技术特性、复杂程度、专业背景和经验相适应。技术"
            "专家和翻译不得不当影响审查结果。"
        ),
        en=(
            "The team is qualified; size and make-up follow scope, technology, complexity, "
            "background and experience. Experts and interpreters exert no undue influence."
        ),
    ),
)
R71 = Rule(
    "R71",
    ("§6.1.3", "§6.2.1.1.1"),
    Text(
        zh=(
            "文件审查提出现场审查的重点；服务保证能力审查的不符合提出测评时要再看的事项。两份清单"
            "随审查传递，逐项回应。"
        ),
        en=(
            "The document review names focus points for the site; nonconformities of the "
            "capability audit name what the assessment looks at again. Both lists are carried "
            "forward and answered."
        ),
    ),
)

RULES = (R06, R07, R08, R09, R13, R14, R23, R69, R70, R71)
