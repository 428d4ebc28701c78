"""The grade and the report, §3.2 §6.3 §7."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R30 = Rule(
    "R30",
    ("§3.2",),
    Text(
        zh=(
            "任何等级的前提：服务保证能力为“现场审查通过”或“整改确认后通过”，服务特性测评为“现场审"
            "查通过”。"
        ),
        en=(
            "Every grade needs two things: capability passed, or passed after rectification; and "
            "the assessment passed on site."
        ),
    ),
)
R31 = Rule(
    "R31",
    ("§3.2",),
    Text(
        zh=(
            "B级：基础级 ≥ 85%。A级：基础级 ≥ 95% 且期望级 ≥ 90%。A+级：基础级 100%，期望级 ≥ 95%，"
            "生态级 ≥ 75%。授予所达到的最高等级。"
        ),
        en=(
            "B: basic ≥ 85 %. A: basic ≥ 95 % and expected ≥ 90 %. A+: basic 100 %, expected ≥ 95 "
            "%, ecosystem ≥ 75 %. The highest grade met is awarded."
        ),
    ),
    settings=("grades",),
)
R32 = Rule(
    "R32",
    ("§3.2",),
    Text(
        zh="符合率以整数精确比较，从不用修约后的数值。显示时百分数旁列出分数，只截断，不四舍五入。",
        en=(
            "Rates are compared exactly, in integers, never rounded. The fraction stands beside "
            "the percentage, which is truncated."
        ),
    ),
)
R33 = Rule(
    "R33",
    ("§3.2",),
    Text(
        zh="项数太少时一项不符合就失去等级，应提示审查员。",
        en="Where so few items count that one failure costs the grade, the auditor is told.",
    ),
)
R34 = Rule(
    "R34",
    ("§6.2.2.4", "§6.2.2.5"),
    Text(
        zh="不适用的项不计入分母，须有理由。空白不等于不适用：有空白就不能下结论。",
        en=(
            "Not applicable leaves the denominator and needs a reason. Blank is not the same: a "
            "blank blocks the conclusion."
        ),
    ),
    reading=True,
)
R35 = Rule(
    "R35",
    ("§3.2",),
    Text(
        zh=(
            "某级别没有适用项时符合率无定义，不满足任何要求。生态级没有：最高 A级；期望级没有：最"
            "高 B级；基础级没有：错误。"
        ),
        en=(
            "A level without an applicable item has no rate and meets no threshold. No ecosystem "
            "item: at most A. No expected item: at most B. No basic item: an error."
        ),
    ),
    reading=True,
)
R36 = Rule(
    "R36",
    ("§3.2",),
    Text(
        zh="未达到 B级的，不颁发证书。",
        en="Below B there is no certificate.",
    ),
)
R37 = Rule(
    "R37",
    ("§7",),
    Text(
        zh="认证机构综合评价两部分结果后确定等级，并在等级之后展示雷达图。",
        en=(
            "The certification body weighs both results and sets the grade. The radar chart "
            "follows the grade."
        ),
    ),
)
R38 = Rule(
    "R38",
    ("§6.3",),
    Text(
        zh="审查报告准确、简明、清晰；报告和全部审查材料在规定时间内提交。",
        en=(
            "The report is accurate, concise and clear. It is submitted with all audit materials "
            "within the set time."
        ),
    ),
    settings=("report_days",),
)

RULES = (R30, R31, R32, R33, R34, R35, R36, R37, R38)
