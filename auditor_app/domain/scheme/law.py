"""What law and accreditation ask of a certification body beyond the scheme."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

L1 = Rule(
    "L1",
    (),
    Text(
        zh=(
            "认证机构确认获证组织不再符合的，5 日内暂停；暂停期满仍不符合的应撤销。任何人都可查询"
            "证书是否有效。"
        ),
        en=(
            "A body that finds a holder no longer conforming suspends within 5 days. Still not "
            "conforming when the suspension ends: it shall withdraw. Anybody can ask whether a "
            "certificate is valid."
        ),
    ),
)
L2 = Rule(
    "L2",
    (),
    Text(
        zh=(
            "完整的中文记录保存至证书失效后至少 2 年；证书有效期内，各方签字盖章的记录保存原件。每"
            "份记录有保存期限，纸质原件的存放处有记录。英文只作第二文本。"
        ),
        en=(
            "Complete records in Chinese are kept at least 2 years after the certificate's end; "
            "while it is valid, signed or stamped records are kept as originals. Each record has "
            "a keep-until day, and the place of each paper original is on record. English is a "
            "second copy only."
        ),
    ),
)
L3 = Rule(
    "L3",
    (),
    Text(
        zh=(
            "认证机构信息包括批准号，认证规则的编号、版本和备案号，以及服务认证领域代码（此处为"
            " SC03）。"
        ),
        en=(
            "The body's profile holds its approval number, the scheme's number, version and "
            "filing number, and the service domain code, here SC03."
        ),
    ),
)
L4 = Rule(
    "L4",
    ("ISO/IEC 17065",),
    Text(
        zh=(
            "依据 ISO/IEC 17065，复核和决定由未参加评价的胜任人员作出，决定锁定后只能由新决定修改；"
            "证书还须写明机构地址、授权签名和不早于决定的日期。设有名录；状态变更经决定、通知和公"
            "布；投诉和申诉由无关人员处理，申诉不停止决定的执行。"
        ),
        en=(
            "By ISO/IEC 17065 competent persons who took no part in the evaluation review and "
            "decide; only a new decision amends one. The certificate also shows the body's "
            "address, an authorised signature and a date not before the decision. There is a "
            "directory. Every change of status is decided, noticed and published. Persons not "
            "involved handle complaints and appeals; an appeal does not stop a decision."
        ),
    ),
)
L5 = Rule(
    "L5",
    (),
    Text(
        zh="首次会议和末次会议记录计划与实际的时间、地点和照片，偏差须说明。",
        en=(
            "Opening and closing meeting: planned and actual time, place and photo are recorded, "
            "and a deviation is explained."
        ),
    ),
)
L6 = Rule(
    "L6",
    (),
    Text(
        zh="认证活动的信息按规定上报主管部门。",
        en="Figures and events of certification are reported to the authority in its form.",
    ),
)

RULES = (L1, L2, L3, L4, L5, L6)
