"""The certificate and the mark, §11 §12."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R54 = Rule(
    "R54",
    ("§11.1",),
    Text(
        zh="证书有效期三年，凭每次监督确认保持有效；期满自动失效。",
        en=(
            "A certificate is valid for three years, kept up by each confirmed surveillance, and "
            "invalid by itself at expiry."
        ),
    ),
)
R55 = Rule(
    "R55",
    ("§11.2",),
    Text(
        zh=(
            "证书有十项内容：委托人名称和地址；范围；依据；模式；等级；发证日期和有效期；认证机构；"
            "编号；查询方式；其他依法标注的内容。缺任一项不得打印，并指明缺项。"
        ),
        en=(
            "A certificate has ten elements: client's name and address; scope; criteria; mode; "
            "grade; issue date and validity; certification body; number; way to query the result; "
            "what else law requires. Without one it is not printed, and the missing one is named."
        ),
    ),
)
R56 = Rule(
    "R56",
    ("§11.3.1",),
    Text(
        zh=(
            "暂停的六种情形：未接受监督；证书或标志使用不当；监督不符合但无需立即撤销；违反认证协"
            "议，如欠费；主动申请；主管部门要求。"
        ),
        en=(
            "There are six grounds of suspension: surveillance not taken; certificate or mark "
            "misused; result not conforming, but no withdrawal yet; agreement breached, fees for "
            "example; own request; an authority's demand."
        ),
    ),
)
R57 = Rule(
    "R57",
    ("§11.3.1", "§8.4"),
    Text(
        zh="暂停期为三个月，恢复须在期内经审查和批准完成；期间不得使用证书和标志。",
        en=(
            "A suspension lasts three months. Restoration is reviewed, approved and completed "
            "within it. Meanwhile certificate and mark are not used."
        ),
    ),
)
R58 = Rule(
    "R58",
    ("§11.3.2",),
    Text(
        zh=(
            "有下列情形之一应撤销：资格或许可被撤、场所无法服务，或范围内不满足法规或认证标准，且"
            "短期无法恢复或措施无效；无故拒绝监督；暂停期间未有效纠正；暂停期满未申请恢复；重大质"
            "量安全事故，社会影响恶劣或性质特别严重。应与可（R48）分别写明。"
        ),
        en=(
            "The body shall withdraw on five grounds: licence or permit lost, sites unable to "
            "serve, or law or criteria not met within the scope, without recovery soon or with "
            "measures that fail; surveillance refused without reason; no effective correction "
            "while suspended; suspension over and no restoration asked for; a major quality or "
            "safety incident of grave social effect or especially serious nature. Shall and may "
            "(R48) are shown as such."
        ),
    ),
)
R59 = Rule(
    "R59",
    ("§11.3.2", "§11.3.3"),
    Text(
        zh="撤销和注销在相关媒体公告；暂停是否公告可选。",
        en=(
            "Withdrawal and cancellation are announced in media. Announcing a suspension is an "
            "option."
        ),
    ),
    reading=True,
)
R60 = Rule(
    "R60",
    ("§11.3.3",),
    Text(
        zh="获证组织因自身原因申请注销的，认证机构应予注销。其他注销依认证机构自己的规定（R76）。",
        en=(
            "At the holder's own request, for reasons of its own, the body shall cancel. Any "
            "other cancellation rests on the body's own provisions (R76)."
        ),
    ),
)
R61 = Rule(
    "R61",
    ("§11.1", "§11.3"),
    Text(
        zh="暂停期间到期的，为过期失效。已撤销、注销或过期的证书不能恢复。",
        en=(
            "Expiry while suspended: expired. A withdrawn, cancelled or expired certificate "
            "cannot be restored."
        ),
    ),
    reading=True,
)
R62 = Rule(
    "R62",
    ("§12.1",),
    Text(
        zh=(
            "证书可在文件、网站、获证和销售场所及广告中展示，但不得误导他人以为其他场所获证，也不"
            "得损害认证机构声誉；不得伪造、涂改、出租、出借、转让、倒卖或部分出示、复印。妥善保管，"
            "丢失或损坏可补发；建立管理制度并存档使用记录。"
        ),
        en=(
            "The certificate may be shown in documents, on the web, at certified and sales sites "
            "and in advertising. It never suggests that other sites are certified, nor harms the "
            "body. No forging, altering, renting, lending, transfer, resale, partial display or "
            "copy. It is kept safe; lost or damaged, it is reissued. The holder has a management "
            "system and records of use."
        ),
    ),
)
R63 = Rule(
    "R63",
    ("§12.2",),
    Text(
        zh=(
            "标志与获证组织名称和地址放在一起，用认证机构提供的图样，只能按比例缩放；只由获证组织"
            "在认证范围内使用，不得转让、转送、出售、借用或冒用。建立管理制度并存档使用记录。"
        ),
        en=(
            "The mark stands with the holder's name and address, in the body's pattern, scaled in "
            "proportion only. Only the holder uses it, and only in scope: no transfer, gift, "
            "sale, loan or passing off. The holder has a management system and records of use."
        ),
    ),
)

RULES = (R54, R55, R56, R57, R58, R59, R60, R61, R62, R63)
