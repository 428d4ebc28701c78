"""The characteristic assessment, §6.2.2: methods, coverage and result."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R22 = Rule(
    "R22",
    ("§6.2.2.1",),
    Text(
        zh="服务特性测评在服务保证能力审查完成之后进行。",
        en="The characteristic assessment comes after the capability audit is completed.",
    ),
)
R24 = Rule(
    "R24",
    ("§6.2.2.3.1",),
    Text(
        zh="以公开的服务特性检验为主；其结果不足以证实服务能力时才用补充方式，并记录理由。",
        en=(
            "Open inspection is the primary method. Supplements are used only where its results "
            "do not suffice; the reason is recorded."
        ),
    ),
)
R25 = Rule(
    "R25",
    ("§6.2.2.3.2",),
    Text(
        zh=(
            "神秘顾客有两种形式：审查组成员以顾客身份体验，或观察受审查方对其顾客的服务。证据存疑"
            "或多次收到投诉时即有必要；此时未暗访须说明理由。时机符合服务特点，受审查方不知情，不"
            "作诱导。暗访不列入给委托人的计划。"
        ),
        en=(
            "A mystery shopper is a team member who experiences the service as a customer, or "
            "watches how the auditee serves its own. Doubted evidence or repeated complaints make "
            "the visit necessary; leaving it out then needs a reason. The moment suits the "
            "service, the auditee is unaware, and nothing is induced. A plan for the client never "
            "shows the visit."
        ),
    ),
    reading=True,
)
R26 = Rule(
    "R26",
    ("§6.2.2.4",),
    Text(
        zh="服务特性测评覆盖售后服务的全部过程和五个维度。",
        en="The assessment covers the whole after-sales process and all five dimensions.",
    ),
)
R27 = Rule(
    "R27",
    ("§6.2.2.5",),
    Text(
        zh="服务特性测评不开出不符合项。",
        en="The assessment raises no nonconformity.",
    ),
)
R28 = Rule(
    "R28",
    ("§6.2.2.5",),
    Text(
        zh="不得以整改后重新测评改变结论：测评下结论后即锁定，只能由审查组长作有记录的笔误更正。",
        en=(
            "Rectification leads to no new assessment: once concluded it is locked. Only the team "
            "leader corrects an error of transcription, on record."
        ),
    ),
    reading=True,
)
R29 = Rule(
    "R29",
    ("§6.2.2.5",),
    Text(
        zh="测评结论以三个级别的符合率和五维度雷达图表示。",
        en=(
            "The assessment results in the conformity rate of each of the three levels and the "
            "radar chart of the five dimensions."
        ),
    ),
)
R72 = Rule(
    "R72",
    ("§6.2.2.4",),
    Text(
        zh="测评依据为良好售后服务规范和认证合同约定的测评标准；该标准写在申请中。",
        en=(
            "Assessed is against the specification and the assessment standard that the "
            "certification contract names. The application states which it is."
        ),
    ),
)

RULES = (R22, R24, R25, R26, R27, R28, R29, R72)
