"""The application, §1–§5: scope, criteria, papers and acceptance."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

R01 = Rule(
    "R01",
    ("§1",),
    Text(
        zh=(
            "认证范围只含有形商品的售后服务，适用于批发商、代办商、商业经纪人、拍卖商、各类零售商"
            "和制造商等。景区、餐饮、酒店、商场等场所自身的服务不在其内。"
        ),
        en=(
            "Only the after-sales service of tangible goods is in scope: of wholesalers, agents, "
            "brokers, auctioneers, retailers of every kind and manufacturers. What a venue itself "
            "offers is out: a scenic spot, restaurant, hotel, mall and the like."
        ),
    ),
)
R02 = Rule(
    "R02",
    ("§5.1",),
    Text(
        zh="申请范围通常写明实际位置、组织单元、活动和过程、覆盖的时期；缺一项须说明理由。",
        en=(
            "The scope usually describes physical locations, organisational units, activities and "
            "processes, and the period covered. What is left out needs a reason."
        ),
    ),
    reading=True,
)
R03 = Rule(
    "R03",
    ("§5.2",),
    Text(
        zh=(
            "申请文件共九项。第 3 项（资质许可）和第 4 项（授权）可在说明理由后标为不适用，其余七"
            "项必须提交。"
        ),
        en=(
            "There are nine application documents. No. 3 (permits) and no. 4 (authorisation) may "
            "be not applicable, with a reason. The other seven are mandatory."
        ),
    ),
)
R04 = Rule(
    "R04",
    ("§5.2-9",),
    Text(
        zh="认证委托人声明近一年未受行政处罚，也未被列入严重失信主体名录。",
        en=(
            "The client declares for the past year: no administrative penalty, and no entry on "
            "the list of serious dishonesty."
        ),
    ),
)
R05 = Rule(
    "R05",
    ("§5.3",),
    Text(
        zh=(
            "申请文件须审核，并记录审核人和日期。不齐全的通知补充；不受理的书面通知。受理之前不开"
            "展审查。"
        ),
        en=(
            "The papers are checked; who checked them and when is recorded. What is missing is "
            "asked for, and a refusal is in writing. No audit work starts before acceptance."
        ),
    ),
    reading=True,
)
R66 = Rule(
    "R66",
    ("§2", "§11.2-3"),
    Text(
        zh=(
            "认证依据为技术规范 CCAI-CS-2021-001 以及适用的法律法规、标准和其他要求。标为示例的表"
            "单不得用于颁发证书。"
        ),
        en=(
            "The criteria are the specification CCAI-CS-2021-001 with the laws, standards and "
            "other requirements that apply. No certificate is issued from an edition marked as a "
            "sample."
        ),
    ),
)
R67 = Rule(
    "R67",
    ("§3.1", "§11.2-4"),
    Text(
        zh="认证模式照原文写为：服务保证能力审查+服务特性测评+获证后监督。",
        en=(
            "The certification mode is stated as the scheme words it: capability audit + "
            "characteristic assessment + surveillance after certification."
        ),
    ),
)
R68 = Rule(
    "R68",
    ("§5.2",),
    Text(
        zh=(
            "认证委托人对文件的真实性负责，并作出注明日期的声明。第 7 项网点清单包括销售网点和售后"
            "网点，抽样的场所总数以此为准。"
        ),
        en=(
            "The client answers for the truth of the papers, in a dated statement. Document no. 7 "
            "lists the sales and the after-sales sites: they are the population that is sampled."
        ),
    ),
)

RULES = (R01, R02, R03, R04, R05, R66, R67, R68)
