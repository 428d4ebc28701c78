"""After certification, §8–§10: surveillance, recertification and changes."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R44 = Rule(
    "R44",
    ("§8.1.1",),
    Text(
        zh="首次监督在获证后 12 个月内，此后间隔不超过一年。到期当天为按时，次日为逾期。",
        en=(
            "The first surveillance comes within 12 months of certification, each next within a "
            "year. The due day is on time; the next day is overdue."
        ),
    ),
)
R45 = Rule(
    "R45",
    ("§8.1.2",),
    Text(
        zh=(
            "可增加不预先通知的监督：严重质量安全问题或投诉；认证机构有充分理由质疑；主管部门或采"
            "信方要求；其他需要。"
        ),
        en=(
            "Extra surveillance may come unannounced: after a serious quality or safety issue or "
            "a complaint, on the body's doubt, at the wish of an authority or adopting party, or "
            "where else it is needed."
        ),
    ),
)
R46 = Rule(
    "R46",
    ("§8.2",),
    Text(
        zh="原则上，监督人日不少于初始审查的 50%；少于的须说明理由。申请变更等级的应增加人日。",
        en=(
            "In principle surveillance has at least half of the initial audit's man-days; fewer "
            "need a reason. An application for another grade needs more."
        ),
    ),
)
R47 = Rule(
    "R47",
    ("§8.3",),
    Text(
        zh=(
            "监督包括适宜的服务保证能力审查和服务特性测评，并至少覆盖五个方面：认证范围的变更；内"
            "部审查及其效果；代表性区域和活动；投诉争议、纠正措施的有效性和重大投诉的影响；证书、"
            "标志和其他认证信息的使用。"
        ),
        en=(
            "Surveillance holds a suitable part of both capability audit and assessment, and at "
            "least five topics: changes of the certified scope; internal audits and their effect; "
            "representative areas and activities; complaints, the effect of corrective action and "
            "the weight of grave complaints; use of certificate, mark and any other reference to "
            "the result."
        ),
    ),
)
R48 = Rule(
    "R48",
    ("§8.4",),
    Text(
        zh="监督合格的保持认证。不合格的暂停使用证书和标志；情节严重的可撤销。",
        en=(
            "Surveillance passed: certification is maintained. Failed: the use of certificate and "
            "mark is suspended. Serious cases may be withdrawn."
        ),
    ),
)
R49 = Rule(
    "R49",
    ("§9",),
    Text(
        zh=(
            "有效期满前至少 3 个月申请再认证，申请和受理同初始认证；抽样系数 0.8。审查和人日按初始"
            "审查。"
        ),
        en=(
            "Recertification is applied for at least 3 months before expiry; application and "
            "acceptance are those of the initial certification, the sampling factor is 0.8. Audit "
            "and man-days are as initial."
        ),
    ),
    reading=True,
)
R50 = Rule(
    "R50",
    ("§10.2-1",),
    Text(
        zh="场所变更的，变更场所作为一个整体按初始程序全部审查；通过后换发证书，到期日不变。",
        en=(
            "Changed sites go through the whole initial procedure as a population of their own. "
            "Passed: a new certificate with the same expiry."
        ),
    ),
)
R51 = Rule(
    "R51",
    ("§10.2-2",),
    Text(
        zh="扩大范围的，扩大部分作为整体按初始程序审查；通过后换发证书，监督日期不变。",
        en=(
            "An extension as a whole goes through the initial procedure. Passed: a new "
            "certificate is issued, and the surveillance dates stay."
        ),
    ),
)
R52 = Rule(
    "R52",
    ("§10.2-3",),
    Text(
        zh="缩小范围的，获证组织提交申请材料；认证机构确认后换发证书、收回原证书并更新公布信息。",
        en=(
            "For a reduction the holder applies with papers. The body confirms, reissues, "
            "recovers the old certificate and updates the published information."
        ),
    ),
)
R53 = Rule(
    "R53",
    ("§10.3",),
    Text(
        zh="认证要求变更时，认证机构通知相关获证组织。",
        en="When requirements change, the body notifies the holders concerned.",
    ),
)
R73 = Rule(
    "R73",
    ("§10.1",),
    Text(
        zh="发生场所迁移、扩大或缩小范围等重大变更的，获证组织提出申请并附材料。",
        en="For relocation, extension, reduction and the like the holder applies, with papers.",
    ),
)
R74 = Rule(
    "R74",
    ("§10.2",),
    Text(
        zh="认证机构识别变更的类型和范围，评估影响，策划适宜的审查，并作出决定。",
        en=(
            "The body identifies kind and extent of a change, assesses its impact, plans the "
            "fitting audit and decides."
        ),
    ),
)
R75 = Rule(
    "R75",
    ("§8.1.1", "§11.1"),
    Text(
        zh="未按期接受监督的，构成暂停的第一种情形。",
        en="Surveillance not taken in time is the first ground of suspension.",
    ),
)

RULES = (R44, R45, R46, R47, R48, R49, R50, R51, R52, R53, R73, R74, R75)
