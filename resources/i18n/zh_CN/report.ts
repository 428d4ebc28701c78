<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>report</name>
    <message>
        <source>Audit report – after-sales service certification</source>
        <translation>审查报告 · 商品售后服务认证</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>认证等级</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>尚未签署</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场审查日期</translation>
    </message>
    <message>
        <source>Proposed by the audit team; the certification body sets the grade (§7).</source>
        <translation>由审查组建议，等级由认证机构确定（§7）。</translation>
    </message>
    <message>
        <source>Report date</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Address and features</source>
        <translation>地址与特征</translation>
    </message>
    <message>
        <source>All attached files</source>
        <translation>全部附件</translation>
    </message>
    <message>
        <source>All dimensions</source>
        <translation>全部维度</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Annex: form edition</source>
        <translation>附录：表单版本</translation>
    </message>
    <message>
        <source>Appendix: attached files</source>
        <translation>附录：附件</translation>
    </message>
    <message>
        <source>Audit team and plan</source>
        <translation>审查组与审查计划</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Central control, internal audit covers all</source>
        <translation>受总部集中控制并纳入内部审核方案</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Clause results</source>
        <translation>条款审查结果</translation>
    </message>
    <message>
        <source>Clauses judged</source>
        <translation>已判定条款</translation>
    </message>
    <message>
        <source>Clauses that are not applicable</source>
        <translation>不适用的条款</translation>
    </message>
    <message>
        <source>Clauses that do not conform</source>
        <translation>不符合的条款</translation>
    </message>
    <message>
        <source>Client and scope</source>
        <translation>认证委托人与认证范围</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>受理决定</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Exact fractions; percentages are truncated, never rounded.</source>
        <translation>以分数为准；百分数截尾显示，不四舍五入。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Further evidence on clauses</source>
        <translation>条款的其他审查证据</translation>
    </message>
    <message>
        <source>Further evidence on items</source>
        <translation>条目的其他审查证据</translation>
    </message>
    <message>
        <source>Grade, rates and radar</source>
        <translation>等级、符合率与雷达图</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Item results</source>
        <translation>条目测评结果</translation>
    </message>
    <message>
        <source>Items judged</source>
        <translation>已判定条目</translation>
    </message>
    <message>
        <source>Items reviewed</source>
        <translation>审查项目</translation>
    </message>
    <message>
        <source>Items that are not applicable</source>
        <translation>不适用的条目</translation>
    </message>
    <message>
        <source>Items that do not conform</source>
        <translation>不符合的条目</translation>
    </message>
    <message>
        <source>No administrative penalty in the past year</source>
        <translation>近一年无行政处罚</translation>
    </message>
    <message>
        <source>No entry of the plan.</source>
        <translation>计划尚无安排。</translation>
    </message>
    <message>
        <source>No nonconformity was raised.</source>
        <translation>未开具不符合项。</translation>
    </message>
    <message>
        <source>No site is audited yet.</source>
        <translation>尚无受审查场所。</translation>
    </message>
    <message>
        <source>No site is entered.</source>
        <translation>尚未录入场所。</translation>
    </message>
    <message>
        <source>No team member is entered.</source>
        <translation>尚未录入审查组成员。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Nonconformities</source>
        <translation>不符合项</translation>
    </message>
    <message>
        <source>Nonconformities open</source>
        <translation>未关闭的不符合项</translation>
    </message>
    <message>
        <source>Nonconformities verified</source>
        <translation>已验证的不符合项</translation>
    </message>
    <message>
        <source>Not concluded yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Not in the sample</source>
        <translation>未抽中</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Own sites</source>
        <translation>自有场所数</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Period covered</source>
        <translation>覆盖期间</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Right to manage, collected data, effective control</source>
        <translation>总部有管理权、收集数据并有效控制</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Same process, independent of each other</source>
        <translation>过程相同且相互独立</translation>
    </message>
    <message>
        <source>Same type, function and management</source>
        <translation>类型、职能和管理相同</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已抽取</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Sites and sampling</source>
        <translation>场所与抽样</translation>
    </message>
    <message>
        <source>Sites audited</source>
        <translation>受审查场所</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The rates of all sites together decide; a site’s own are for information.</source>
        <translation>等级以全部场所合并计算为准，单个场所的符合率仅供参考。</translation>
    </message>
    <message>
        <source>The team leader’s electronic signature is in the dossier that carries this report.</source>
        <translation>审查组长的电子签名见承载本报告的审查文件包。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To be audited at least (§6.4.3)</source>
        <translation>最少抽样数（§6.4.3）</translation>
    </message>
    <message>
        <source>Transcription corrections after the conclusion</source>
        <translation>结束后的誊录更正</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证结论</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Veto clause</source>
        <translation>否决性条款</translation>
    </message>
    <message>
        <source>Why it is not passed</source>
        <translation>不通过的理由</translation>
    </message>
    <message>
        <source>Why outside business hours</source>
        <translation>安排在营业时间以外的理由</translation>
    </message>
    <message>
        <source>Why the assessment has fewer man-days</source>
        <translation>测评人日不足的理由</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>等级说明</translation>
    </message>
    <message>
        <source>under {name}</source>
        <translation>指导审查员：{name}</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Raised on, by</source>
        <translation>开具日期与审查员</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Per certified site</source>
        <translation>按认证场所</translation>
    </message>
    <message>
        <source>Per audited site</source>
        <translation>按受审查场所</translation>
    </message>
    <message>
        <source>Counted per {count} (reading A11).</source>
        <translation>按{count}计（读法 A11）。</translation>
    </message>
    <message>
        <source>示例 SAMPLE: this form edition illustrates the scheme. It is no certification body’s form, and no certificate can be issued from it (§2).</source>
        <translation>示例 SAMPLE：本表单版本仅用于演示认证方案，不是任何认证机构的正式表单，也不得用于颁发证书（§2）。</translation>
    </message>
    <message>
        <source>Criteria and mode</source>
        <translation>认证依据与认证模式</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>技术规范</translation>
    </message>
    <message>
        <source>Certification mode</source>
        <translation>认证模式</translation>
    </message>
    <message>
        <source>Focus points for the site</source>
        <translation>现场审查的重点</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>测评时再看的事项</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>要看的事项</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>尚未回应</translation>
    </message>
    <message>
        <source>Raised to (§6.4.2)</source>
        <translation>提高到（§6.4.2）</translation>
    </message>
    <message>
        <source>exerts no undue influence</source>
        <translation>不作不当影响</translation>
    </message>
    <message>
        <source>every site (strict setting of A7)</source>
        <translation>全部场所（A7 严格设置）</translation>
    </message>
    <message>
        <source>each sampled site, with the complete set of items (A7)</source>
        <translation>抽到的每个场所，按全部测评项（A7）</translation>
    </message>
    <message>
        <source>one franchise store or subsidiary rules out sampling (strict setting of A9)</source>
        <translation>有一家加盟店或子公司即不得抽样（A9 严格设置）</translation>
    </message>
    <message>
        <source>franchise stores and subsidiaries are all audited, the rest is sampled (A9)</source>
        <translation>加盟店和子公司全部审查，其余场所抽样（A9）</translation>
    </message>
    <message>
        <source>no assessment before the capability audit has ended everywhere (strict, A14)</source>
        <translation>全部场所的能力审查结束后才开始测评（A14 严格设置）</translation>
    </message>
    <message>
        <source>the capability audit comes first at each site (A14)</source>
        <translation>各场所先能力审查、后测评（A14）</translation>
    </message>
    <message>
        <source>Provisions of the certification body that were used</source>
        <translation>所用的认证机构规定</translation>
    </message>
    <message>
        <source>Man-days counted per</source>
        <translation>人日计算依据</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>测评范围</translation>
    </message>
    <message>
        <source>Franchise stores and subsidiaries</source>
        <translation>加盟店和子公司</translation>
    </message>
    <message>
        <source>Order of the two parts</source>
        <translation>两部分的先后</translation>
    </message>
    <message>
        <source>Set time for rectification</source>
        <translation>整改的规定时间</translation>
    </message>
    <message>
        <source>{count} months (A5)</source>
        <translation>{count} 个月（A5）</translation>
    </message>
    <message>
        <source>Report and all audit materials</source>
        <translation>报告和全部审查材料</translation>
    </message>
    <message>
        <source>{count} days after the last day on site</source>
        <translation>现场结束后 {count} 天</translation>
    </message>
</context>
</TS>
