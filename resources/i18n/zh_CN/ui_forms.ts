<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ui_forms</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Calendar for “{field}”</source>
        <translation>“{field}”日历</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Type a date like 2026-03-14, 20260314 or 3-14</source>
        <translation>请按 2026-03-14、20260314 或 3-14 的格式输入日期</translation>
    </message>
    <message>
        <source>Type a time like 09:30 or 930</source>
        <translation>请按 09:30 或 930 的格式输入时间</translation>
    </message>
    <message>
        <source>Type man-days like 2 or 2.5</source>
        <translation>请输入人日数，如 2 或 2.5</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Attach to {subject}</source>
        <translation>附加到：{subject}</translation>
    </message>
    <message>
        <source>Files: {subject}</source>
        <translation>文件：{subject}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Pasted picture {n}.png</source>
        <translation>粘贴的图片 {n}.png</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>不适用的理由</translation>
    </message>
    <message>
        <source>Attach a file to {document}</source>
        <translation>为“{document}”附加文件</translation>
    </message>
    <message>
        <source>Not applicable needs a reason (§5.2)</source>
        <translation>“不适用”须写明理由（§5.2）</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Ask to supplement …</source>
        <translation>要求补充…</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>Notice to the client</source>
        <translation>致认证委托人的通知</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>记录通知</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Written notice to the client: why the application is not accepted</source>
        <translation>书面通知认证委托人：不予受理的理由</translation>
    </message>
    <message>
        <source>Notice to the client: what has to be supplemented</source>
        <translation>通知认证委托人：需补充的内容</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Take back and ask to supplement …</source>
        <translation>撤回受理并要求补充…</translation>
    </message>
    <message>
        <source>Take back and refuse …</source>
        <translation>撤回受理并拒绝…</translation>
    </message>
    <message>
        <source>Missing document {number}: {title}</source>
        <translation>缺少第 {number} 项文件：{title}</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Add a site …</source>
        <translation>添加场所…</translation>
    </message>
    <message>
        <source>Enter goes down, Tab goes on; paste lines from a spreadsheet.</source>
        <translation>Enter 向下，Tab 向右；可从电子表格粘贴多行。</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>{population} own sites (x) · required {required} · selected {selected} · always audited besides: {always}</source>
        <translation>可抽样场所 x = {population} · 至少抽 {required} · 已选 {selected} · 另必审 {always}</translation>
    </message>
    <message>
        <source>No sampling: all {total} sites are audited</source>
        <translation>不抽样：全部 {total} 个场所均须审查</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽样种子</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Draw with a new seed</source>
        <translation>换新种子抽取</translation>
    </message>
    <message>
        <source>Audited</source>
        <translation>受审</translation>
    </message>
    <message>
        <source>Site name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>复杂程度</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>关门</translation>
    </message>
    <message>
        <source>y ≥ {formula}</source>
        <translation>y ≥ {formula}</translation>
    </message>
    <message>
        <source>1  Sites of the same type, function and management</source>
        <translation>1  各场所类型、功能及管理相同</translation>
    </message>
    <message>
        <source>2  Same process, sites independent of each other</source>
        <translation>2  过程相同且各场所相互独立</translation>
    </message>
    <message>
        <source>3  Centrally controlled, in the internal audit programme</source>
        <translation>3  集中管控并纳入内部审核方案</translation>
    </message>
    <message>
        <source>4  Right to manage, data collected, effective control</source>
        <translation>4  有管理权，能收集数据并有效控制</translation>
    </message>
    <message>
        <source>The same seed draws the same sites again, on any computer (§6.4.2)</source>
        <translation>同一种子在任何电脑上都抽出相同场所（§6.4.2）</translation>
    </message>
    <message>
        <source>Rationale: differences between the sites</source>
        <translation>抽样理由：场所差异</translation>
    </message>
    <message>
        <source>Rationale: size</source>
        <translation>抽样理由：规模</translation>
    </message>
    <message>
        <source>Rationale: complexity and risk</source>
        <translation>抽样理由：复杂程度与风险</translation>
    </message>
    <message>
        <source>Rationale: region</source>
        <translation>抽样理由：区域</translation>
    </message>
    <message>
        <source>Head office, franchise stores and subsidiaries are always audited (§6.4.1.1)</source>
        <translation>总部、加盟店、子公司必审（§6.4.1.1）</translation>
    </message>
    <message>
        <source>Technical experts and interpreters work under a named auditor and do not count into man-days (§6.1.2).</source>
        <translation>技术专家和翻译在指定审查员带领下工作，不计入人日（§6.1.2）。</translation>
    </message>
    <message>
        <source>planned {planned} / required {required}</source>
        <translation>计划 {planned} / 要求 {required}</translation>
    </message>
    <message>
        <source>Audit team</source>
        <translation>审查组</translation>
    </message>
    <message>
        <source>Add a team member …</source>
        <translation>添加组员…</translation>
    </message>
    <message>
        <source>Add myself as team leader</source>
        <translation>将本人加入为审查组长</translation>
    </message>
    <message>
        <source>Man-days</source>
        <translation>人日</translation>
    </message>
    <message>
        <source>Why the assessment takes fewer man-days</source>
        <translation>测评人日较少的理由</translation>
    </message>
    <message>
        <source>Registration no.</source>
        <translation>注册号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Works under</source>
        <translation>带领人</translation>
    </message>
    <message>
        <source>Audit, days</source>
        <translation>审查人日</translation>
    </message>
    <message>
        <source>Assessment, days</source>
        <translation>测评人日</translation>
    </message>
    <message>
        <source>In principle no fewer than the capability audit on site (§6.2.2.2)</source>
        <translation>原则上不少于能力审查的现场人日（§6.2.2.2）</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>足够</translation>
    </message>
    <message>
        <source>For technical experts and interpreters (§6.1.2)</source>
        <translation>适用于技术专家和翻译（§6.1.2）</translation>
    </message>
    <message>
        <source>Man-days of the service capability audit</source>
        <translation>服务保证能力审查的人日</translation>
    </message>
    <message>
        <source>Man-days of the service characteristic assessment</source>
        <translation>服务特性测评的人日</translation>
    </message>
    <message>
        <source>Fewer, with a reason</source>
        <translation>较少，已说明理由</translation>
    </message>
    <message>
        <source>Too few</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>On-site plan</source>
        <translation>现场审查计划</translation>
    </message>
    <message>
        <source>Add a day …</source>
        <translation>添加日期…</translation>
    </message>
    <message>
        <source>Why visits lie outside business hours</source>
        <translation>安排在营业时间以外的理由</translation>
    </message>
    <message>
        <source>First day of the plan</source>
        <translation>计划首日</translation>
    </message>
    <message>
        <source>from sites and team, in the order the scheme asks for; it replaces the plan below</source>
        <translation>按场所、组员及规则要求的顺序生成，替换下列计划</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>添加日程</translation>
    </message>
    <message>
        <source>Confirm plan</source>
        <translation>确认计划</translation>
    </message>
    <message>
        <source>The audit takes place in normal business hours (§6.2.1.2.1)</source>
        <translation>审查应安排在正常营业时间（§6.2.1.2.1）</translation>
    </message>
    <message>
        <source>Confirmed on {day}</source>
        <translation>已于 {day} 确认</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Legality of the organisation</source>
        <translation>组织的合法性</translation>
    </message>
    <message>
        <source>Service-management documents</source>
        <translation>服务管理体系文件</translation>
    </message>
    <message>
        <source>Officially the rates are counted over all sites together; a site alone is shown for comparison.</source>
        <translation>正式符合率按全部场所合并计算；单场所数据供比较。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{judged} of {total} clauses judged · nonconformities: {open} open, {verified} verified</source>
        <translation>已判定 {judged}/{total} 条 · 不符合项：未关闭 {open}，已验证 {verified}</translation>
    </message>
    <message>
        <source>Proposed grade</source>
        <translation>建议等级</translation>
    </message>
    <message>
        <source>Proposed grade: {grade}</source>
        <translation>建议等级：{grade}</translation>
    </message>
    <message>
        <source>No grade can be proposed yet or at all</source>
        <translation>暂无或不能建议等级</translation>
    </message>
    <message>
        <source>Rates of each site</source>
        <translation>各场所符合率</translation>
    </message>
    <message>
        <source>No site is assessed yet.</source>
        <translation>尚无场所完成测评。</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独计</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>{level} {conforming}/{applicable} · {share}</source>
        <translation>{level} {conforming}/{applicable} · {share}</translation>
    </message>
    <message>
        <source>No grade was applied for</source>
        <translation>未申请具体等级</translation>
    </message>
    <message>
        <source>{judged} of {total} items judged</source>
        <translation>已判定 {judged}/{total} 项</translation>
    </message>
    <message>
        <source>As applied for</source>
        <translation>与申请等级一致</translation>
    </message>
    <message>
        <source>Applied for {applied}, reached {grade}</source>
        <translation>申请 {applied}，达到 {grade}</translation>
    </message>
    <message>
        <source>Sign-off by the team leader</source>
        <translation>审查组长签署</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Signed by {name} on {day}</source>
        <translation>{name} 已于 {day} 签署</translation>
    </message>
    <message>
        <source>A signed audit does not change until it is reopened.</source>
        <translation>签署后内容不再变更，重新打开后方可修改。</translation>
    </message>
    <message>
        <source>Client, scope and the nine documents · no audit work before acceptance (§5)</source>
        <translation>委托人、范围与九项文件 · 受理前不开展审查（§5）</translation>
    </message>
    <message>
        <source>{business} (out of scope)</source>
        <translation>{business}（不在范围内）</translation>
    </message>
    <message>
        <source>Scope applied for</source>
        <translation>申请认证范围</translation>
    </message>
    <message>
        <source>Application documents</source>
        <translation>申请文件</translation>
    </message>
    <message>
        <source>{count} of {total} · §5.2</source>
        <translation>{count}/{total} · §5.2</translation>
    </message>
    <message>
        <source>Received / missing / not applicable</source>
        <translation>已收到 / 缺少 / 不适用</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Physical locations</source>
        <translation>实际位置</translation>
    </message>
    <message>
        <source>Organisational units</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>Activities and processes</source>
        <translation>活动和过程</translation>
    </message>
    <message>
        <source>Drop a file on a row, or paste it, to attach it.</source>
        <translation>将文件拖放到某行或粘贴即可附加。</translation>
    </message>
    <message>
        <source>No administrative penalty</source>
        <translation>未受行政处罚</translation>
    </message>
    <message>
        <source>Not on the list of serious dishonesty</source>
        <translation>未列入严重失信主体名录</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>认证委托人名称</translation>
    </message>
    <message>
        <source>Application received on</source>
        <translation>收到申请日期</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>组织类型</translation>
    </message>
    <message>
        <source>Grade applied for</source>
        <translation>申请等级</translation>
    </message>
    <message>
        <source>Period covered from</source>
        <translation>覆盖期间起</translation>
    </message>
    <message>
        <source>Period covered to</source>
        <translation>覆盖期间止</translation>
    </message>
    <message>
        <source>After-sales service of goods; what a venue itself offers is outside the scheme (§1)</source>
        <translation>限商品售后服务；景区、餐饮、酒店、商场自身服务不在范围内（§1）</translation>
    </message>
    <message>
        <source>The grade reached is proposed, whatever was applied for (§3.2)</source>
        <translation>以实际达到的等级为准提出建议（§3.2）</translation>
    </message>
    <message>
        <source>Sites and sample, team and man-days, the on-site plan (§6.1, §6.4)</source>
        <translation>场所与抽样、审查组与人日、现场审查计划（§6.1、§6.4）</translation>
    </message>
    <message>
        <source>Audit programme for the certification cycle</source>
        <translation>认证周期审查方案</translation>
    </message>
    <message>
        <source>Audit programme</source>
        <translation>审查方案</translation>
    </message>
    <message>
        <source>Initial audit, surveillance audits, recertification: when and what (§6.1.1)</source>
        <translation>初始审查、监督审查、再认证的时间与内容（§6.1.1）</translation>
    </message>
    <message>
        <source>Open a cell / go down</source>
        <translation>打开单元格 / 向下</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>下一单元格</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>离开表格</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>从电子表格粘贴</translation>
    </message>
    <message>
        <source>Find an item …</source>
        <translation>查找条目…</translation>
    </message>
    <message>
        <source>Legality and the management documents, before the on-site audit (§6.2.1.1)</source>
        <translation>合法性与管理文件，先于现场审查（§6.2.1.1）</translation>
    </message>
    <message>
        <source>{n} open points on this item</source>
        <translation>该条目有 {n} 个待补充项</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>待补充项</translation>
    </message>
    <message>
        <source>Add an open point …</source>
        <translation>添加待补充项…</translation>
    </message>
    <message>
        <source>Conclusion of the document review</source>
        <translation>文件审查结论</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审查人</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>审查日期</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>结论陈述</translation>
    </message>
    <message>
        <source>Next item / next gap</source>
        <translation>下一条 / 下一个空缺</translation>
    </message>
    <message>
        <source>Note on the item</source>
        <translation>条目备注</translation>
    </message>
    <message>
        <source>Review item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>待补充内容</translation>
    </message>
    <message>
        <source>Evidence seen on site</source>
        <translation>现场所见证据</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>1  Conforms</source>
        <translation>1  符合</translation>
    </message>
    <message>
        <source>The on-site audit may take place.</source>
        <translation>可以实施现场审查。</translation>
    </message>
    <message>
        <source>2  Basically conforms</source>
        <translation>2  基本符合</translation>
    </message>
    <message>
        <source>The on-site audit may take place; evidence for the open points is due on site.</source>
        <translation>可以实施现场审查；待补充项的证据须在现场提供。</translation>
    </message>
    <message>
        <source>3  Does not conform</source>
        <translation>3  不符合</translation>
    </message>
    <message>
        <source>No on-site audit until the documents conform.</source>
        <translation>文件符合之前不得实施现场审查。</translation>
    </message>
    <message>
        <source>Both results, the proposed grade, the signature of the team leader (§6.3, §7)</source>
        <translation>两部分结果、建议等级与审查组长签署（§6.3、§7）</translation>
    </message>
    <message>
        <source>Audit conclusion</source>
        <translation>审查结论</translation>
    </message>
    <message>
        <source>Accurate, concise and clear (§6.3)</source>
        <translation>准确、简明、清晰（§6.3）</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>Room for improvement</source>
        <translation>改进机会</translation>
    </message>
    <message>
        <source>Everything in one file: the events, the attachments, the form edition, the report and your signature. It is read back and verified before it counts.</source>
        <translation>一个文件包含全部：事件记录、附件、表单版本、报告和您的签名。写出后回读验证方为有效。</translation>
    </message>
    <message>
        <source>Write report PDF</source>
        <translation>生成报告 PDF</translation>
    </message>
    <message>
        <source>Export dossier</source>
        <translation>导出审查档案</translation>
    </message>
    <message>
        <source>The report and the signed package for the certification body (§6.3)</source>
        <translation>提交认证机构的报告与签名文件包（§6.3）</translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation>审查报告</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Write report PDF …</source>
        <translation>生成报告 PDF…</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Signed package</source>
        <translation>签名文件包</translation>
    </message>
    <message>
        <source>Export dossier …</source>
        <translation>导出审查档案…</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Packages made</source>
        <translation>已导出的文件包</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Signed packages (*.asice)</source>
        <translation>签名文件包 (*.asice)</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Manifest SHA-256: {digest}</source>
        <translation>清单 SHA-256：{digest}</translation>
    </message>
    <message>
        <source>Exported, read back and verified</source>
        <translation>已导出并回读验证通过</translation>
    </message>
    <message>
        <source>Report SHA-256: {digest}</source>
        <translation>报告 SHA-256：{digest}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Notice to the client, {day}: {notice}</source>
        <translation>致认证委托人的通知（{day}）：{notice}</translation>
    </message>
    <message>
        <source>Declarations of the client</source>
        <translation>认证委托人的声明</translation>
    </message>
    <message>
        <source>Only where one of the elements above stays empty (§5.1)</source>
        <translation>仅在上述某项留空时填写（§5.1）</translation>
    </message>
    <message>
        <source>The client answers for the truth of the papers (§5.2)</source>
        <translation>认证委托人对文件的真实性负责（§5.2）</translation>
    </message>
    <message>
        <source>Is a visit necessary?</source>
        <translation>是否需要暗访？</translation>
    </message>
    <message>
        <source>Only where a visit is necessary and none was made</source>
        <translation>仅在需要暗访而未实施时填写</translation>
    </message>
    <message>
        <source>Add a focus point …</source>
        <translation>添加审查重点…</translation>
    </message>
    <message>
        <source>Look again, supplementary methods</source>
        <translation>再看事项与补充方式</translation>
    </message>
    <message>
        <source>Type a whole number like 3</source>
        <translation>请输入整数，如 3</translation>
    </message>
    <message>
        <source>Empty: as many as the formula asks for (§6.4.2)</source>
        <translation>留空即按公式的最低数（§6.4.2）</translation>
    </message>
</context>
</TS>
