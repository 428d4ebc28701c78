"""Readings for the initial audit: what holds where the scheme leaves a point open."""

from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Text

A1 = Rule(
    "A1",
    ("§1",),
    Text(
        zh="商场自身的服务不在范围内；百货商店、超级市场等所售商品的售后服务在范围内。",
        en=(
            "A mall's own service is out; the after-sales service of goods from department stores "
            "and supermarkets is in."
        ),
    ),
    reading=True,
)
A2 = Rule(
    "A2",
    ("§3.2",),
    Text(
        zh="服务特性测评是否通过由审查组长明确填写并签名；测评完整且基础级 ≥ 85% 时建议为通过。",
        en=(
            "Whether the assessment is passed is a field of its own that the leader signs. Passed "
            "is suggested where it is complete and basic reaches 85 %."
        ),
    ),
    reading=True,
)
A3 = Rule(
    "A3",
    ("§6.1.3",),
    Text(
        zh="现场审查不通过的情形：否决性条款不符合、整改失败，或审查组长自行认定。",
        en=(
            "The capability audit is not passed after a veto nonconformity, a failed "
            "rectification, or the leader's own finding."
        ),
    ),
    reading=True,
)
A4 = Rule(
    "A4",
    ("§6.2.1.2.4",),
    Text(
        zh=(
            "中止后只有认证机构记录在案、注明日期和依据的决定才能恢复或终止审查；缺一即不作数，无"
            "论如何录入。"
        ),
        en=(
            "A suspended audit is resumed or ended only by a recorded decision of the body with "
            "day and grounds. One without them decides nothing, however it came in."
        ),
    ),
    reading=True,
)
A5 = Rule(
    "A5",
    ("§6.2.1.2.4",),
    Text(
        zh="整改的规定时间由认证机构设定，默认 3 个月。",
        en="The set time for rectification is the body's; three months unless it sets another.",
    ),
    reading=True,
    settings=("rectification_months",),
)
A6 = Rule(
    "A6",
    ("§6.2.1.2.3",),
    Text(
        zh="不适用的条款不计入，须有理由；否决性条款标为不适用的予以提示。",
        en=(
            "A clause that is not applicable does not count and needs a reason. A veto clause "
            "marked so is pointed out."
        ),
    ),
    reading=True,
)
A7 = Rule(
    "A7",
    ("§6.4.1.2",),
    Text(
        zh=(
            "抽样适用于两部分审查，每个抽到的场所完整测评；严格设置下测评每个场所。所用读法打印出"
            "来。"
        ),
        en=(
            "Sampling holds for both parts, and each sampled site is assessed completely. A "
            "strict setting assesses every site. Which was used is printed."
        ),
    ),
    reading=True,
    settings=("every_site_assessed",),
)
A8 = Rule(
    "A8",
    ("§6.4.1.2",),
    Text(
        zh=(
            "以全部判定合并计算的符合率为准；同时列出各场所的符合率，单独计算等级更低的场所予以提"
            "示。"
        ),
        en=(
            "The rate over all judgements together counts. Each site's rates are shown too, with "
            "a warning where a site alone would get a lower grade."
        ),
    ),
    reading=True,
)
A9 = Rule(
    "A9",
    ("§6.4.1.1",),
    Text(
        zh="加盟店、子公司全部审查，其余场所仍可抽样；严格设置下有一家即不得抽样。",
        en=(
            "Franchise stores and subsidiaries are all audited and the rest is sampled. A strict "
            "setting lets one of them rule out all sampling."
        ),
    ),
    reading=True,
    settings=("unsampled_kind_forbids_sampling",),
)
A10 = Rule(
    "A10",
    ("§6.4.1",),
    Text(
        zh="总部不计入抽样总数，每次都另外审查。",
        en="The head office is no part of the population; it is always audited in addition.",
    ),
    reading=True,
)
A11 = Rule(
    "A11",
    ("§6.2.1.2.2",),
    Text(
        zh="0.5 人日按认证场所计；设置可改为按受审查场所计。两种数字都显示。",
        en=(
            "The half man-day counts per certified site. A setting counts audited sites. Both "
            "figures are shown."
        ),
    ),
    reading=True,
    settings=("man_days_count",),
)
A12 = Rule(
    "A12",
    ("§6.2.1.2.2",),
    Text(
        zh="总部作为第一个场所，计入 2 人日。",
        en="The head office is the first site and so within the 2 man-days.",
    ),
    reading=True,
)
A14 = Rule(
    "A14",
    ("§6.2.2.1",),
    Text(
        zh=(
            "两部分的先后按场所计；任一场所有未关闭的严重或否决性不符合时除外。严格设置下须等全部"
            "场所结束。所用读法打印出来。"
        ),
        en=(
            "The order of the two parts holds per site, unless a major or veto nonconformity is "
            "open anywhere. A strict setting waits for all sites. Which was used is printed."
        ),
    ),
    reading=True,
    settings=("capability_everywhere_first",),
)
A19 = Rule(
    "A19",
    ("§3.2",),
    Text(
        zh="达到的等级与申请的不同时，建议授予达到的等级，并显示差异。",
        en=(
            "Where the grade reached is not the one applied for, the one reached is proposed and "
            "the difference shown."
        ),
    ),
    reading=True,
)
A21 = Rule(
    "A21",
    ("§6.2.2.5",),
    Text(
        zh=(
            "雷达图显示每个维度各级别合计的符合数与适用数之比，可另显示三个级别；没有适用项的轴标"
            "为不适用，不是 0。"
        ),
        en=(
            "The radar shows per dimension conforming over applicable of all levels, on request "
            "each level too. An empty axis reads “not applicable”, not 0."
        ),
    ),
    reading=True,
)

RULES = (A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A14, A19, A21)
