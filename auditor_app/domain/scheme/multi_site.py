"""Multi-site, §6.4: the conditions of sampling and the size of the sample."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R39 = Rule(
    "R39",
    ("§6.4.1.1",),
    Text(
        zh=(
            "四个条件全部满足才可抽样：类型、职能和管理相同；流程相同且相互独立；集中控制并纳入内"
            "部审核；有管理权，能收集数据，内部控制有效。"
        ),
        en=(
            "Sampling needs all four conditions: same type, function and management; same "
            "process, independent of each other; central control with internal audits; right to "
            "manage, collected data, effective control."
        ),
    ),
)
R40 = Rule(
    "R40",
    ("§6.4.1.1",),
    Text(
        zh="加盟店、子公司等不可抽样，逐一审查。",
        en="Franchise stores, subsidiaries and the like cannot be sampled: every one is audited.",
    ),
)
R41 = Rule(
    "R41",
    ("§6.4.1.2",),
    Text(
        zh="抽到的每个场所都按全部测评项完整测评。",
        en="Every sampled site is assessed with the complete set of items.",
    ),
    reading=True,
)
R42 = Rule(
    "R42",
    ("§6.4.2",),
    Text(
        zh=(
            "抽样水平的依据是场所间的差异、规模、复杂程度和风险、地域特点。依据记录在案，数量可高"
            "于最低数。"
        ),
        en=(
            "Differences, size, complexity and risk, and region set the sampling level. The "
            "rationale is recorded, and the number may exceed the minimum."
        ),
    ),
)
R43 = Rule(
    "R43",
    ("§6.4.3",),
    Text(
        zh="x 个场所的最低抽样数向上取整：初始审查 √x，监督审查 0.6√x，再认证 0.8√x。",
        en=(
            "Of x sites at least so many are audited, rounded up: initial √x, surveillance 0.6√x, "
            "recertification 0.8√x."
        ),
    ),
    settings=("sampling",),
)
R78 = Rule(
    "R78",
    ("§6.4.1.2",),
    Text(
        zh="已有判定的场所留在样本中：不能重新抽掉或取消勾选，也不报告为未抽中。",
        en=(
            "A site with judgements stays in the sample. It is never drawn or ticked away, and "
            "never reported as not selected."
        ),
    ),
    reading=True,
)

RULES = (R39, R40, R41, R42, R43, R78)
