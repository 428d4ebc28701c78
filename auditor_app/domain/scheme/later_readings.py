"""Readings for what comes after certification, where the scheme leaves a point open."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

A13 = Rule(
    "A13",
    ("§8.2",),
    Text(
        zh="50% 以初始审查两部分的实际人日计算，向上取整到 0.5。",
        en="The 50 % are of the actual initial man-days of both parts, rounded up to 0.5.",
    ),
    reading=True,
)
A15 = Rule(
    "A15",
    ("§8.1.1",),
    Text(
        zh="12 个月自证书颁发日起算，此后自上次监督结束起算；设置可改为决定日。",
        en=(
            "The 12 months run from the certificate's issue day, then from the end of the last "
            "surveillance. A setting takes the decision day."
        ),
    ),
    reading=True,
)
A16 = Rule(
    "A16",
    ("§10.2-2",),
    Text(
        zh="扩大范围后到期日不变。",
        en="Expiry stays unchanged after an extension.",
    ),
    reading=True,
)
A17 = Rule(
    "A17",
    ("§11.3.1",),
    Text(
        zh="已申请恢复但暂停期满仍未批准的，为逾期：须作出决定，不自动撤销。",
        en=(
            "Restoration asked for, but not approved when the suspension ends, is overdue: a "
            "decision is demanded, and nothing is withdrawn by itself."
        ),
    ),
    reading=True,
)
A18 = Rule(
    "A18",
    ("§9",),
    Text(
        zh="逾期申请再认证的予以提示；决定前已到期的按初始认证办理。",
        en=(
            "A late application for recertification gives a warning. Expired before the decision, "
            "it is treated as initial."
        ),
    ),
    reading=True,
)
A20 = Rule(
    "A20",
    ("§8.3",),
    Text(
        zh="监督时只测评部分项的，显示覆盖率；低于限值的标出，不自动降级。",
        en=(
            "A partial assessment at surveillance shows its coverage. Below a threshold it is "
            "flagged; nothing is downgraded by itself."
        ),
    ),
    reading=True,
)
A22 = Rule(
    "A22",
    ("§7",),
    Text(
        zh="雷达图在证书上印在等级之后。",
        en="On the certificate the radar is printed after the grade.",
    ),
    reading=True,
)
A23 = Rule(
    "A23",
    ("§6.3", "§8.1.1", "§9"),
    Text(
        zh="期限遇节假日不顺延。",
        en="A deadline on a holiday does not move.",
    ),
    reading=True,
)
A24 = Rule(
    "A24",
    ("§6.4.1.1", "§6.4.3"),
    Text(
        zh="不可抽样的场所每次监督全部审查。",
        en="Sites that cannot be sampled are all audited at each surveillance.",
    ),
    reading=True,
)
A25 = Rule(
    "A25",
    ("§8.1.1", "§9"),
    Text(
        zh="在第三次监督到期之前作出决定的再认证可代替该次监督。",
        en=(
            "Recertification replaces the third surveillance where it is decided before that is "
            "due."
        ),
    ),
    reading=True,
)
A26 = Rule(
    "A26",
    ("§9", "§11.1"),
    Text(
        zh="到期前决定的，新有效期自原到期日次日起；否则自决定日起。",
        en=(
            "Decided before expiry, the new term starts the day after the old one ends; else at "
            "the decision."
        ),
    ),
    reading=True,
)
A27 = Rule(
    "A27",
    ("§8.2", "§8.4"),
    Text(
        zh="监督时等级的升降只凭决定：编号不变、版本更新、到期日不变。",
        en=(
            "At surveillance only a decision changes the grade, up or down: same number with a "
            "new version, same expiry."
        ),
    ),
    reading=True,
)
A28 = Rule(
    "A28",
    ("§8.3", "§8.4"),
    Text(
        zh="监督时部分测评的符合率低于等级要求的标出，须决定：说明理由后保持、降级或暂停。",
        en=(
            "Rates of a partial assessment below the grade's threshold are flagged and demand a "
            "decision: keep with a reason, lower, or suspend."
        ),
    ),
    reading=True,
)
A29 = Rule(
    "A29",
    ("§11.3.1",),
    Text(
        zh="暂停的三个月自决定日起算。",
        en="The three months of a suspension start on the day of the decision.",
    ),
    reading=True,
)
A30 = Rule(
    "A30",
    ("§11.3.1",),
    Text(
        zh="暂停不延长有效期，也不推移监督日期。",
        en="A suspension never lengthens validity and never moves a surveillance.",
    ),
    reading=True,
)
A31 = Rule(
    "A31",
    ("§11.3.1",),
    Text(
        zh="监督逾期的，完成监督后才能恢复。",
        en="While a surveillance is overdue, restoration comes only after it.",
    ),
    reading=True,
)
A32 = Rule(
    "A32",
    ("§8.4", "§10.2-3"),
    Text(
        zh="总部符合而个别场所不符合的，由决定说明理由：缩小该场所或全部暂停。",
        en=(
            "Where a site does not conform but the head office does, a decision with a reason "
            "reduces that site or suspends all."
        ),
    ),
    reading=True,
)
A33 = Rule(
    "A33",
    ("§10.1",),
    Text(
        zh="仅更名或未搬迁而改地址的，不审查，证书换新版本。",
        en=(
            "A new name, or a new address without a move, changes the certificate without audit: "
            "a new version."
        ),
    ),
    reading=True,
)
A34 = Rule(
    "A34",
    ("§12.1.2", "§10.2"),
    Text(
        zh="因丢失、损坏或变更重新颁发的，编号不变、版本加一；旧版本记为已收回或声明作废。",
        en=(
            "A certificate reissued after loss, damage or change keeps its number with the next "
            "version. The old version is recorded as recovered or declared void."
        ),
    ),
    reading=True,
)
A35 = Rule(
    "A35",
    ("§8.3",),
    Text(
        zh="两次监督合计每项至少测评一次，并显示覆盖情况。",
        en=(
            "The two surveillances together assess every item at least once; the coverage is shown."
        ),
    ),
    reading=True,
)

RULES = (
    A13,
    A15,
    A16,
    A17,
    A18,
    A20,
    A22,
    A23,
    A24,
    A25,
    A26,
    A27,
    A28,
    A29,
    A30,
    A31,
    A32,
    A33,
    A34,
    A35,
)
