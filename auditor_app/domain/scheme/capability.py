"""The capability audit, §6.2.1.2: coverage and what follows from a nonconformity."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R15 = Rule(
    "R15",
    ("§6.2.1.2.3",),
    Text(
        zh="服务保证能力审查覆盖申请的全部范围；有条款未判定就不能下结论。",
        en=(
            "The capability audit covers the full scope applied for. A clause that nobody judged "
            "blocks the conclusion."
        ),
    ),
)
R16 = Rule(
    "R16",
    ("§6.2.1.2.4",),
    Text(
        zh="没有不符合项的，结果为“现场审查通过”。",
        en="No nonconformity: passed.",
    ),
)
R17 = Rule(
    "R17",
    ("§6.2.1.2.4",),
    Text(
        zh=(
            "非否决性条款的一般不符合在规定时间内整改，确认合格后为“整改确认后通过”。它不妨碍服务"
            "特性测评，但妨碍定级。"
        ),
        en=(
            "A minor nonconformity on a non-veto clause is rectified within the set time; once "
            "that is confirmed, the result is “passed after rectification”. It does not block the "
            "assessment, but it blocks the grade."
        ),
    ),
)
R18 = Rule(
    "R18",
    ("§6.2.1.2.4",),
    Text(
        zh="非否决性条款的严重不符合，整改验证合格之前不进行服务特性测评；提交证据不等于验证。",
        en=(
            "A major nonconformity on a non-veto clause blocks the assessment until its "
            "rectification is verified. Evidence handed in is no verification."
        ),
    ),
)
R19 = Rule(
    "R19",
    ("§6.2.1.2.4",),
    Text(
        zh="否决性条款有任何不符合，包括一般不符合，都中止审查：不测评，不定级。",
        en=(
            "Any nonconformity on a veto clause, even a minor one, suspends the audit: no "
            "assessment, no grade."
        ),
    ),
)
R20 = Rule(
    "R20",
    ("§6.2.1.2.4",),
    Text(
        zh="有多个不符合项时按最严重的处理，且全部须关闭。",
        en="Of several nonconformities the most severe decides, and all must be closed.",
    ),
)
R21 = Rule(
    "R21",
    ("§6.2.1.2.4",),
    Text(
        zh="整改逾期或整改被驳回，视为不通过，适用 R09。",
        en="Rectification that is overdue or rejected counts as not passed, so R09 applies.",
    ),
    reading=True,
)

RULES = (R15, R16, R17, R18, R19, R20, R21)
