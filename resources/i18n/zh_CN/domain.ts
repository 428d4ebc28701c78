<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>domain</name>
    <message>
        <source>Application</source>
        <translation>认证申请</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>审查策划</translation>
    </message>
    <message>
        <source>Document review</source>
        <translation>文件审查</translation>
    </message>
    <message>
        <source>Capability audit</source>
        <translation>服务保证能力审查</translation>
    </message>
    <message>
        <source>Characteristic assessment</source>
        <translation>服务特性测评</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>审查结论</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>审查档案</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Stops this stage</source>
        <translation>阻止本阶段</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>尚待完成</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Initial audit</source>
        <translation>初始审查</translation>
    </message>
    <message>
        <source>Surveillance audit</source>
        <translation>监督审查</translation>
    </message>
    <message>
        <source>Recertification audit</source>
        <translation>再认证审查</translation>
    </message>
    <message>
        <source>Change audit</source>
        <translation>变更审查</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B级</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A级</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+级</translation>
    </message>
    <message>
        <source>Basic level</source>
        <translation>基础级</translation>
    </message>
    <message>
        <source>Expected level</source>
        <translation>期望级</translation>
    </message>
    <message>
        <source>Ecosystem level</source>
        <translation>生态级</translation>
    </message>
    <message>
        <source>Service capability audit</source>
        <translation>服务保证能力审查</translation>
    </message>
    <message>
        <source>Service characteristic assessment</source>
        <translation>服务特性测评</translation>
    </message>
    <message>
        <source>Conforms</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Does not conform</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件查阅</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>现场观察</translation>
    </message>
    <message>
        <source>Record sampling</source>
        <translation>记录抽查</translation>
    </message>
    <message>
        <source>Test contact</source>
        <translation>联络测试</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Mystery shopper</source>
        <translation>神秘顾客（暗访）</translation>
    </message>
    <message>
        <source>Customer survey</source>
        <translation>顾客调查（功能感知）</translation>
    </message>
    <message>
        <source>Past-service footprint</source>
        <translation>既往服务足迹检测（验证感知）</translation>
    </message>
    <message>
        <source>Capability confirmation or verification</source>
        <translation>服务能力确认或验证</translation>
    </message>
    <message>
        <source>Sampled evidence is doubted</source>
        <translation>对抽取的证据产生怀疑</translation>
    </message>
    <message>
        <source>Repeated complaints of interested parties</source>
        <translation>多次收到相关方投诉</translation>
    </message>
    <message>
        <source>Wholesaler</source>
        <translation>批发商</translation>
    </message>
    <message>
        <source>Agent or broker</source>
        <translation>代办商或商业经纪人</translation>
    </message>
    <message>
        <source>Auctioneer</source>
        <translation>拍卖商</translation>
    </message>
    <message>
        <source>Supermarket</source>
        <translation>超级市场</translation>
    </message>
    <message>
        <source>Department store</source>
        <translation>百货商店</translation>
    </message>
    <message>
        <source>Exclusive retailer</source>
        <translation>专卖零售商</translation>
    </message>
    <message>
        <source>Mail-order retailer</source>
        <translation>邮购零售商</translation>
    </message>
    <message>
        <source>Non-store retailer</source>
        <translation>无店铺零售商</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Scenic spot</source>
        <translation>景区</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>餐饮</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>酒店</translation>
    </message>
    <message>
        <source>Shopping mall</source>
        <translation>商场</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Supplement requested</source>
        <translation>已要求补充</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Own site</source>
        <translation>直营场所</translation>
    </message>
    <message>
        <source>Franchise store</source>
        <translation>加盟店</translation>
    </message>
    <message>
        <source>Subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>审查组长</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审查员</translation>
    </message>
    <message>
        <source>Technical expert</source>
        <translation>技术专家</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Opening meeting</source>
        <translation>首次会议</translation>
    </message>
    <message>
        <source>Team meeting</source>
        <translation>审查组内部会议</translation>
    </message>
    <message>
        <source>Closing meeting</source>
        <translation>末次会议</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>路途</translation>
    </message>
    <message>
        <source>Conforms: the on-site audit may start</source>
        <translation>符合要求，可进行现场审查</translation>
    </message>
    <message>
        <source>Basically conforms: evidence for the open points is due on site</source>
        <translation>基本符合要求，现场审查时提交待补充部分的证据</translation>
    </message>
    <message>
        <source>Does not conform: no on-site audit</source>
        <translation>不符合要求，不进行现场审查</translation>
    </message>
    <message>
        <source>Minor nonconformity</source>
        <translation>一般不符合</translation>
    </message>
    <message>
        <source>Major nonconformity</source>
        <translation>严重不符合</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>验证不合格</translation>
    </message>
    <message>
        <source>Resume the audit</source>
        <translation>恢复审查</translation>
    </message>
    <message>
        <source>End the audit</source>
        <translation>终止审查</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>现场审查通过</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>现场审查不通过</translation>
    </message>
    <message>
        <source>Passed after rectification</source>
        <translation>整改确认后通过</translation>
    </message>
    <message>
        <source>Audit suspended</source>
        <translation>中止审查</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>已开具</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Rectification submitted</source>
        <translation>已提交整改</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>an unknown site</source>
        <translation>未知场所</translation>
    </message>
    <message>
        <source>somebody outside the team</source>
        <translation>审查组以外人员</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Name the team leader, who writes the on-site plan</source>
        <translation>指定审查组长，由其制定现场审查计划</translation>
    </message>
    <message>
        <source>Man-days of experts and interpreters do not count: {names}</source>
        <translation>技术专家和翻译的人日不计入：{names}</translation>
    </message>
    <message>
        <source>Only one can lead the team: {names}</source>
        <translation>审查组长只能有一人：{names}</translation>
    </message>
    <message>
        <source>{role} {name} needs an auditor of the team to work under</source>
        <translation>{role}{name}须由审查组内的审查员指导</translation>
    </message>
    <message>
        <source>Written application</source>
        <translation>书面认证申请书</translation>
    </message>
    <message>
        <source>Business licence or other proof of legal status</source>
        <translation>营业执照或其他法律地位证明</translation>
    </message>
    <message>
        <source>Qualifications and permits</source>
        <translation>资质与行政许可证明</translation>
    </message>
    <message>
        <source>Authorisation between manufacturer or dealer and service provider</source>
        <translation>制造商/经销商与服务提供组织间的授权</translation>
    </message>
    <message>
        <source>Organisation chart</source>
        <translation>组织机构图</translation>
    </message>
    <message>
        <source>Description of the service with its process</source>
        <translation>服务信息及流程图</translation>
    </message>
    <message>
        <source>List of sales and after-sales outlets</source>
        <translation>销售及售后服务网点清单</translation>
    </message>
    <message>
        <source>Service, delivery and inspection specifications</source>
        <translation>服务规范、服务提供规范和服务检验规范</translation>
    </message>
    <message>
        <source>Declaration on penalties and credit over the past year</source>
        <translation>近一年行政处罚与信用情况声明</translation>
    </message>
    <message>
        <source>State what kind of organisation the client is</source>
        <translation>选择认证委托人的组织类型</translation>
    </message>
    <message>
        <source>The period covered ends on {end}, before it starts</source>
        <translation>所覆盖时期的结束日 {end} 早于开始日</translation>
    </message>
    <message>
        <source>Application documents still missing: {documents}</source>
        <translation>尚缺申请文件：{documents}</translation>
    </message>
    <message>
        <source>For the past year the client cannot declare: {points}</source>
        <translation>认证委托人近一年不能声明：{points}</translation>
    </message>
    <message>
        <source>The declaration for the past year does not cover: {points}</source>
        <translation>近一年声明尚未包含：{points}</translation>
    </message>
    <message>
        <source>The application was not accepted: no audit work follows</source>
        <translation>申请未予受理，不开展审查工作</translation>
    </message>
    <message>
        <source>The application is complete: accept it, so that planning can start</source>
        <translation>申请文件齐全：予以受理后即可开始策划</translation>
    </message>
    <message>
        <source>Accepted on {day}</source>
        <translation>{day} 受理</translation>
    </message>
    <message>
        <source>{count} of {total} documents</source>
        <translation>文件 {count}/{total}</translation>
    </message>
    <message>
        <source>{business}: a venue’s own service is outside the scheme, which covers the after-sales service of goods</source>
        <translation>{business}：场所自身的服务不在认证范围内，本认证仅适用于有形商品的售后服务</translation>
    </message>
    <message>
        <source>physical locations</source>
        <translation>实际位置</translation>
    </message>
    <message>
        <source>organisational units</source>
        <translation>组织单元</translation>
    </message>
    <message>
        <source>activities and processes</source>
        <translation>服务活动和过程</translation>
    </message>
    <message>
        <source>period covered</source>
        <translation>所覆盖的时期</translation>
    </message>
    <message>
        <source>no administrative penalty</source>
        <translation>未受到行政处罚</translation>
    </message>
    <message>
        <source>not on the list of serious dishonesty</source>
        <translation>未被列入严重失信主体名录</translation>
    </message>
    <message>
        <source>Write the notice that tells the client why the application is not accepted</source>
        <translation>填写不予受理的书面通知</translation>
    </message>
    <message>
        <source>Write what the client is asked to supplement</source>
        <translation>写明要求认证委托人补充的内容</translation>
    </message>
    <message>
        <source>Enter the client’s name</source>
        <translation>填写认证委托人名称</translation>
    </message>
    <message>
        <source>Document {number}, {title}, is mandatory: not applicable is no answer</source>
        <translation>第 {number} 项文件“{title}”为必备文件，不能标为不适用</translation>
    </message>
    <message>
        <source>{number} {title}</source>
        <translation>{number} {title}</translation>
    </message>
    <message>
        <source>The client was asked to supplement the application</source>
        <translation>已通知认证委托人补充申请文件</translation>
    </message>
    <message>
        <source>Until the application is complete, ask the client to supplement it or refuse it in writing</source>
        <translation>申请文件不齐时，应通知认证委托人补充，或书面通知不予受理</translation>
    </message>
    <message>
        <source>Say why document {number}, {title}, is not applicable</source>
        <translation>说明第 {number} 项文件“{title}”不适用的理由</translation>
    </message>
    <message>
        <source>The day of acceptance is not recorded</source>
        <translation>未记录受理日期</translation>
    </message>
    <message>
        <source>Franchise stores and subsidiaries are never sampled; each is audited: {sites}</source>
        <translation>加盟店、子公司不可抽样，逐一审查：{sites}</translation>
    </message>
    <message>
        <source>This type of audit has no sampling: every site is audited</source>
        <translation>此类审查不抽样，全部场所均须审查</translation>
    </message>
    <message>
        <source>A franchise store or subsidiary belongs to the sites, so none is sampled: every site is audited</source>
        <translation>场所中包含加盟店或子公司，不得抽样，全部场所均须审查</translation>
    </message>
    <message>
        <source>No sampling, every site is audited, because this does not hold: {conditions}</source>
        <translation>不满足抽样条件（{conditions}），全部场所均须审查</translation>
    </message>
    <message>
        <source>Say whether the sites may be sampled; not answered: {conditions}</source>
        <translation>确认是否满足抽样条件，尚未回答：{conditions}</translation>
    </message>
    <message>
        <source>Select more sites: {selected} of the {required} that {formula} asks for, out of {population}</source>
        <translation>继续选取场所：按 {formula} 应从 {population} 个场所中选取 {required} 个，已选 {selected} 个</translation>
    </message>
    <message>
        <source>Record why these sites were selected; not yet covered: {aspects}</source>
        <translation>记录选取样本的依据，尚未说明：{aspects}</translation>
    </message>
    <message>
        <source>same type and management</source>
        <translation>服务类型职能和管理方式相同</translation>
    </message>
    <message>
        <source>same process and independence</source>
        <translation>服务流程相同且相互独立</translation>
    </message>
    <message>
        <source>central control with internal audits</source>
        <translation>集中控制且纳入内部审核方案</translation>
    </message>
    <message>
        <source>right to manage and to collect data</source>
        <translation>具有管理权并能收集数据有效控制</translation>
    </message>
    <message>
        <source>differences between the sites</source>
        <translation>场所间的差异</translation>
    </message>
    <message>
        <source>size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>complexity and risk</source>
        <translation>复杂程度和风险</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地域特点</translation>
    </message>
    <message>
        <source>Outside business hours: {count} entries of the plan, first {site} on {day}, {starts}–{ends} (open {opens}–{closes})</source>
        <translation>计划中有 {count} 项不在营业时间内，首项为 {site} {day} {starts}–{ends}（营业时间 {opens}–{closes}）</translation>
    </message>
    <message>
        <source>The plan visits sites that are not in the sample: {sites}</source>
        <translation>计划中包含未被抽中的场所：{sites}</translation>
    </message>
    <message>
        <source>Entries of the plan without site, day or hours: {count}</source>
        <translation>计划中缺少场所、日期或时间的条目：{count} 项</translation>
    </message>
    <message>
        <source>Entries of the plan that no auditor of the team carries out: {count}</source>
        <translation>计划中未安排审查员的条目：{count} 项</translation>
    </message>
    <message>
        <source>No capability audit is planned at: {sites}</source>
        <translation>以下场所未安排服务保证能力审查：{sites}</translation>
    </message>
    <message>
        <source>No assessment is planned at: {sites}</source>
        <translation>以下场所未安排服务特性测评：{sites}</translation>
    </message>
    <message>
        <source>The assessment at {site} starts {start}, before the capability audit ends at all sites ({end})</source>
        <translation>{site} 的服务特性测评于 {start} 开始，早于全部场所服务保证能力审查结束（{end}）</translation>
    </message>
    <message>
        <source>The assessment at {site} starts {start}, before the capability audit ends there ({end})</source>
        <translation>{site} 的服务特性测评于 {start} 开始，早于该场所服务保证能力审查结束（{end}）</translation>
    </message>
    <message>
        <source>{activity} on {day} ends before it starts</source>
        <translation>{day} 的{activity}结束时间早于开始时间</translation>
    </message>
    <message>
        <source>{name} is planned at two sites at once on {day} at {starts}</source>
        <translation>{name} 于 {day} {starts} 同时被安排在两个场所</translation>
    </message>
    <message>
        <source>{count} of {total} sites audited</source>
        <translation>审查 {count}/{total} 个场所</translation>
    </message>
    <message>
        <source>Outside business hours: {count} entries of the plan; the reason is recorded</source>
        <translation>计划中有 {count} 项不在营业时间内，已记录理由</translation>
    </message>
    <message>
        <source>Business hours not entered, so the plan cannot be checked: {sites}</source>
        <translation>以下场所未填写营业时间，无法核对计划：{sites}</translation>
    </message>
    <message>
        <source>The selection is not the one that seed {seed} draws: let the rationale say why</source>
        <translation>所选场所与随机种子 {seed} 的抽取结果不一致：请在选取依据中说明</translation>
    </message>
    <message>
        <source>Planned: {planned} man-days; a surveillance in principle needs at least half of those of the initial audit</source>
        <translation>已安排 {planned} 人日；监督审查人日原则上应不少于初始审查人日的 50%</translation>
    </message>
    <message>
        <source>Describe the audit programme for the whole certification cycle</source>
        <translation>填写覆盖整个认证周期的审查方案</translation>
    </message>
    <message>
        <source>No site is marked as the head office, which is always audited</source>
        <translation>未标明总部，总部必须审查</translation>
    </message>
    <message>
        <source>Everything fits: confirm the plan</source>
        <translation>各项均满足：确认审查计划</translation>
    </message>
    <message>
        <source>Confirm the plan once the points above are settled</source>
        <translation>上述各项处理后确认审查计划</translation>
    </message>
    <message>
        <source>The assessment has {planned} man-days instead of {required}; the reason is recorded</source>
        <translation>服务特性测评安排 {planned} 人日，少于 {required} 人日，已记录理由</translation>
    </message>
    <message>
        <source>The assessment has {planned} man-days and in principle needs {required}, as many as the capability audit: plan more or give the reason</source>
        <translation>服务特性测评已安排 {planned} 人日，原则上应不少于服务保证能力审查的 {required} 人日：请增加人日或说明理由</translation>
    </message>
    <message>
        <source>Enter the sites that the certificate is to cover</source>
        <translation>录入认证所覆盖的场所</translation>
    </message>
    <message>
        <source>{count} of {total} items reviewed</source>
        <translation>已审查 {count}/{total} 项</translation>
    </message>
    <message>
        <source>Still to review: {legality} items on legality, {documents} on the management documents</source>
        <translation>尚待审查：合法性 {legality} 项，管理体系文件 {documents} 项</translation>
    </message>
    <message>
        <source>Enter the day of the document review</source>
        <translation>填写文件审查日期</translation>
    </message>
    <message>
        <source>The documents do not conform: no on-site audit</source>
        <translation>文件审查不符合要求，无法进行现场审查</translation>
    </message>
    <message>
        <source>“Basically conforms” needs the list of open points whose evidence is due on site</source>
        <translation>结论为“基本符合要求”时，应列出现场须提交证据的待补充项</translation>
    </message>
    <message>
        <source>Evidence due on site for open points: {count}</source>
        <translation>现场须提交证据的待补充项：{count} 项</translation>
    </message>
    <message>
        <source>Say why “{title}” is not applicable</source>
        <translation>说明“{title}”不适用的理由</translation>
    </message>
    <message>
        <source>Choose the conclusion of the document review</source>
        <translation>选择文件审查结论</translation>
    </message>
    <message>
        <source>The team may go on site only after the document review</source>
        <translation>文件审查完成后方可进入现场</translation>
    </message>
    <message>
        <source>{name} is no auditor of the team and cannot review the documents</source>
        <translation>{name} 不是审查组的审查员，不能进行文件审查</translation>
    </message>
    <message>
        <source>Name the auditor who reviewed the documents</source>
        <translation>指定进行文件审查的审查员</translation>
    </message>
    <message>
        <source>The documents were reviewed on {day}, but the plan goes on site on {first}</source>
        <translation>文件审查日期为 {day}，而计划于 {first} 进入现场</translation>
    </message>
    <message>
        <source>The conclusion is “conforms”, but these items do not: {items}</source>
        <translation>结论为“符合要求”，但以下项目不符合：{items}</translation>
    </message>
    <message>
        <source>No open point yet for: {items}</source>
        <translation>以下项目尚未列为待补充项：{items}</translation>
    </message>
    <message>
        <source>The conclusion is “conforms”, but there are open points: {count}</source>
        <translation>结论为“符合要求”，但仍有待补充项：{count} 项</translation>
    </message>
    <message>
        <source>A nonconformity</source>
        <translation>不符合项</translation>
    </message>
    <message>
        <source>{number} was raised by {name}, who is no auditor of the team</source>
        <translation>{number} 由 {name} 开具，其不是审查组的审查员</translation>
    </message>
    <message>
        <source>{number} ({clause} {title}, {site}): rectification was due on {due} and is overdue</source>
        <translation>{number}（{clause} {title}，{site}）：整改最迟应于 {due} 完成，已逾期</translation>
    </message>
    <message>
        <source>{number} names clause {clause}, which the form edition does not have</source>
        <translation>{number} 所引条款 {clause} 不在表单版本中</translation>
    </message>
    <message>
        <source>{number} was verified by {name}, who is no auditor of the team: it does not count</source>
        <translation>{number} 由 {name} 验证，其不是审查组的审查员，验证无效</translation>
    </message>
    <message>
        <source>Name the auditor who verified {number}: until then it does not count</source>
        <translation>指定 {number} 的验证审查员，否则验证无效</translation>
    </message>
    <message>
        <source>{number} ({clause} {title}, {site}): the rectification was rejected</source>
        <translation>{number}（{clause} {title}，{site}）：整改验证不合格</translation>
    </message>
    <message>
        <source>Verify the rectification of {number} ({clause} {title}, {site})</source>
        <translation>验证 {number} 的整改（{clause} {title}，{site}）</translation>
    </message>
    <message>
        <source>Write down the facts of {number} ({clause} {title}, {site})</source>
        <translation>填写 {number} 的不符合事实（{clause} {title}，{site}）</translation>
    </message>
    <message>
        <source>Set the day by which {number} ({clause} {title}, {site}) is to be rectified</source>
        <translation>确定 {number}（{clause} {title}，{site}）的整改期限</translation>
    </message>
    <message>
        <source>{number} ({clause} {title}, {site}): evidence of rectification is due by {due}</source>
        <translation>{number}（{clause} {title}，{site}）：最迟于 {due} 提交整改证据</translation>
    </message>
    <message>
        <source>{number} ({clause} {title}, {site}): the client’s cause, correction and corrective action are due by {due}</source>
        <translation>{number}（{clause} {title}，{site}）：受审查方最迟于 {due} 提交原因分析、纠正和纠正措施</translation>
    </message>
    <message>
        <source>{count} of {total} clauses judged</source>
        <translation>已判定 {count}/{total} 条</translation>
    </message>
    <message>
        <source>Conclude the capability audit: {result}</source>
        <translation>给出服务保证能力审查结论：{result}</translation>
    </message>
    <message>
        <source>No audit work before the application is accepted</source>
        <translation>申请受理前不得开展审查工作</translation>
    </message>
    <message>
        <source>The on-site audit starts once the plan is confirmed</source>
        <translation>审查计划确认后方可进行现场审查</translation>
    </message>
    <message>
        <source>The on-site audit starts once the document review is concluded</source>
        <translation>文件审查给出结论后方可进行现场审查</translation>
    </message>
    <message>
        <source>The audit is suspended over a veto clause: no assessment until the certification body decides</source>
        <translation>因否决性条款不符合，审查中止：认证机构作出决定前不得实施服务特性测评</translation>
    </message>
    <message>
        <source>The capability audit is not passed: the assessment must not be made</source>
        <translation>服务保证能力审查结果为现场审查不通过，不应实施服务特性测评</translation>
    </message>
    <message>
        <source>No assessment before the rectification is verified: {numbers}</source>
        <translation>整改验证合格前不得实施服务特性测评：{numbers}</translation>
    </message>
    <message>
        <source>No assessment before the capability audit has ended at every site; clauses to judge: {count}</source>
        <translation>全部场所的服务保证能力审查结束前不得实施服务特性测评，尚待判定 {count} 条</translation>
    </message>
    <message>
        <source>Veto clause {clause} {title} does not conform at {site}: the audit is suspended until the certification body decides</source>
        <translation>否决性条款 {clause} {title} 在 {site} 不符合：审查中止，待认证机构作出决定</translation>
    </message>
    <message>
        <source>Record day and reason of the certification body’s decision</source>
        <translation>记录认证机构决定的日期和理由</translation>
    </message>
    <message>
        <source>The certification body ended the audit: not passed</source>
        <translation>认证机构已终止审查：现场审查不通过</translation>
    </message>
    <message>
        <source>{clause} {title} at {site} does not conform, but no nonconformity is raised yet</source>
        <translation>{site} 的 {clause} {title} 判为不符合，但尚未开具不符合项</translation>
    </message>
    <message>
        <source>More clauses that do not conform and have no nonconformity yet: {count}</source>
        <translation>另有判为不符合但尚未开具不符合项的条款：{count} 条</translation>
    </message>
    <message>
        <source>More open nonconformities: {numbers}</source>
        <translation>其他未关闭的不符合项：{numbers}</translation>
    </message>
    <message>
        <source>Clauses still to judge: {count} of {total} ({sites})</source>
        <translation>尚待判定条款：{count}/{total}（{sites}）</translation>
    </message>
    <message>
        <source>Judgements on clauses that the form edition does not have, not counted: {count}</source>
        <translation>表单版本中不存在的条款判定，不计入：{count} 条</translation>
    </message>
    <message>
        <source>{clause} {title} ({site})</source>
        <translation>{clause} {title}（{site}）</translation>
    </message>
    <message>
        <source>Veto clauses marked not applicable; check that they really are: {clauses}</source>
        <translation>否决性条款被标为不适用，请核实：{clauses}</translation>
    </message>
    <message>
        <source>The team leader finds the capability audit not passed: {reason}</source>
        <translation>审查组长判定服务保证能力现场审查不通过：{reason}</translation>
    </message>
    <message>
        <source>{number} on {clause} counts although {site} is not among the audited sites</source>
        <translation>{site} 不在受审查场所中，但 {number}（{clause}）仍然计入</translation>
    </message>
    <message>
        <source>{site} {count}</source>
        <translation>{site} {count}</translation>
    </message>
    <message>
        <source>{level}: {conforming}/{applicable} = {rate}; {grade} needs {percent}%: failures {failing}, allowed {allowed}</source>
        <translation>{level}：{conforming}/{applicable} = {rate}；{grade}要求 {percent}%，允许不符合 {allowed} 项，现有 {failing} 项</translation>
    </message>
    <message>
        <source>{item} {title} at {site} does not conform</source>
        <translation>{site} 的 {item} {title} 不符合</translation>
    </message>
    <message>
        <source>{level}: {conforming}/{applicable}; {grade} needs {percent}%, and items are still to judge</source>
        <translation>{level}：{conforming}/{applicable}；{grade}要求 {percent}%，尚有项目待判定</translation>
    </message>
    <message>
        <source>{level}: items still to judge: {count}</source>
        <translation>{level}：尚待判定 {count} 项</translation>
    </message>
    <message>
        <source>No grade before the capability audit has a result</source>
        <translation>服务保证能力审查尚无结果，不能确定等级</translation>
    </message>
    <message>
        <source>No grade before the team leader states the result of the assessment</source>
        <translation>审查组长尚未给出服务特性测评结果，不能确定等级</translation>
    </message>
    <message>
        <source>Nothing to assess yet: no site is audited</source>
        <translation>尚无受审查场所，无可测评内容</translation>
    </message>
    <message>
        <source>No grade while items are not applicable without a reason: {count}</source>
        <translation>尚有 {count} 项不适用未说明理由，不能确定等级</translation>
    </message>
    <message>
        <source>Below B: no certificate</source>
        <translation>未达到 B 级，不予颁发认证证书</translation>
    </message>
    <message>
        <source>{level}: no applicable item, so {grade} cannot be reached</source>
        <translation>{level}：无适用项目，无法达到{grade}</translation>
    </message>
    <message>
        <source>{item} {title} at {site} is not judged yet</source>
        <translation>{site} 的 {item} {title} 尚未判定</translation>
    </message>
    <message>
        <source>{level}: {grade} bears this many more failures: {count}</source>
        <translation>{level}：保持{grade}还可容许 {count} 项不符合</translation>
    </message>
    <message>
        <source>{level}: {grade} bears no further failure</source>
        <translation>{level}：保持{grade}不再容许任何不符合</translation>
    </message>
    <message>
        <source>No grade: {part} – {result}</source>
        <translation>不能确定等级：{part}——{result}</translation>
    </message>
    <message>
        <source>No grade while items are not judged: {count}</source>
        <translation>尚有 {count} 项未判定，不能确定等级</translation>
    </message>
    <message>
        <source>{level}: no applicable item, so it meets no threshold</source>
        <translation>{level}：无适用项目，不满足任何等级要求</translation>
    </message>
    <message>
        <source>Applied for {applied}, reached {reached}</source>
        <translation>申请{applied}，达到{reached}</translation>
    </message>
    <message>
        <source>More items that do not conform: {count}</source>
        <translation>其他不符合项目：{count} 项</translation>
    </message>
    <message>
        <source>{level}: {conforming}/{applicable} = {rate}, enough for {grades}</source>
        <translation>{level}：{conforming}/{applicable} = {rate}，满足{grades}要求</translation>
    </message>
    <message>
        <source>{level}: {conforming}/{applicable} = {rate}, enough for no grade</source>
        <translation>{level}：{conforming}/{applicable} = {rate}，不满足任何等级要求</translation>
    </message>
    <message>
        <source>{method} ({site}): say why the open inspection did not suffice</source>
        <translation>{method}（{site}）：说明公开检验结果不足的理由</translation>
    </message>
    <message>
        <source>{method} ({site}): name the trigger, doubted evidence or repeated complaints</source>
        <translation>{method}（{site}）：注明触发原因——对证据产生怀疑或多次收到投诉</translation>
    </message>
    <message>
        <source>{method} ({site}): name the team member who made the visit</source>
        <translation>{method}（{site}）：指明实施暗访的审查组成员</translation>
    </message>
    <message>
        <source>A correction refers to no judgement of the assessment</source>
        <translation>更正记录未对应任何测评判定</translation>
    </message>
    <message>
        <source>{item} at {site} was corrected by {name}: only the team leader may</source>
        <translation>{site} 的 {item} 由 {name} 更正：仅审查组长可更正</translation>
    </message>
    <message>
        <source>Say why {item} at {site} was corrected</source>
        <translation>说明 {site} 的 {item} 更正理由</translation>
    </message>
    <message>
        <source>No item is applicable in: {dimensions}</source>
        <translation>以下维度无适用项目：{dimensions}</translation>
    </message>
    <message>
        <source>All sites together reach {grade}; alone, some would reach less: {sites}</source>
        <translation>合并计算达到{grade}；以下场所单独计算等级较低：{sites}</translation>
    </message>
    <message>
        <source>{count} of {total} items judged</source>
        <translation>已测评 {count}/{total} 项</translation>
    </message>
    <message>
        <source>The assessment starts once the capability audit is finished, at one site at least</source>
        <translation>至少一个场所的服务保证能力审查完成后方可开始测评</translation>
    </message>
    <message>
        <source>{item} {title} ({site})</source>
        <translation>{item} {title}（{site}）</translation>
    </message>
    <message>
        <source>Items still to judge: {count} of {total} ({sites}); blank is not the same as not applicable</source>
        <translation>尚待测评：{count}/{total} 项（{sites}）；空白不等于不适用</translation>
    </message>
    <message>
        <source>Judgements on items that the form edition does not have, not counted: {count}</source>
        <translation>表单版本中不存在的项目判定，不计入：{count} 项</translation>
    </message>
    <message>
        <source>Every item of the basic level is not applicable: no rate, so no grade</source>
        <translation>基础级项目全部不适用：无符合率，不能确定等级</translation>
    </message>
    <message>
        <source>State the result; suggested: {result} (basic level {conforming}/{applicable} = {rate})</source>
        <translation>给出测评结果；建议：{result}（基础级 {conforming}/{applicable} = {rate}）</translation>
    </message>
    <message>
        <source>Conclude the assessment; afterwards it is locked</source>
        <translation>结束服务特性测评，结束后锁定</translation>
    </message>
    <message>
        <source>The result is “{result}” although the rates suggest “{suggested}”</source>
        <translation>结果为“{result}”，而按符合率建议为“{suggested}”</translation>
    </message>
    <message>
        <source>{site} {grade}</source>
        <translation>{site} {grade}</translation>
    </message>
    <message>
        <source>The assessment was concluded by {name}: the team leader signs its result</source>
        <translation>服务特性测评由 {name} 结束：其结果应由审查组长签署</translation>
    </message>
    <message>
        <source>below B</source>
        <translation>未达 B 级</translation>
    </message>
    <message>
        <source>{level}: with {count} items a single failure costs {grades}</source>
        <translation>{level}：共 {count} 项，一项不符合即失去{grades}</translation>
    </message>
    <message>
        <source>Grade {grade} is proposed; the certification body sets it</source>
        <translation>建议{grade}，由认证机构评价确定</translation>
    </message>
    <message>
        <source>The audit is suspended: no conclusion until the certification body decides</source>
        <translation>审查中止：认证机构作出决定前不得形成审查结论</translation>
    </message>
    <message>
        <source>Not finished yet: {stages}</source>
        <translation>尚未完成：{stages}</translation>
    </message>
    <message>
        <source>Close the open points of the document review: {count}</source>
        <translation>关闭文件审查的待补充项：{count} 项</translation>
    </message>
    <message>
        <source>Signed, no grade</source>
        <translation>已签署，无等级</translation>
    </message>
    <message>
        <source>Grade {grade} to propose</source>
        <translation>拟建议{grade}</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签署</translation>
    </message>
    <message>
        <source>Write the audit conclusion</source>
        <translation>填写审查结论</translation>
    </message>
    <message>
        <source>The team leader signs the conclusion</source>
        <translation>由审查组长签署审查结论</translation>
    </message>
    <message>
        <source>Signed, grade {grade}</source>
        <translation>已签署，{grade}</translation>
    </message>
    <message>
        <source>The conclusion was signed by {name}: the team leader signs it</source>
        <translation>审查结论由 {name} 签署：应由审查组长签署</translation>
    </message>
    <message>
        <source>Not passed: no grade</source>
        <translation>未通过，无等级</translation>
    </message>
    <message>
        <source>Waits for the sign-off</source>
        <translation>等待签署</translation>
    </message>
    <message>
        <source>The dossier is made once the conclusion is signed</source>
        <translation>审查结论签署后方可生成审查档案</translation>
    </message>
    <message>
        <source>Not exported yet</source>
        <translation>尚未导出</translation>
    </message>
    <message>
        <source>Export the dossier again: the package on record is older than the sign-off</source>
        <translation>重新导出审查档案：已有文件包早于签署</translation>
    </message>
    <message>
        <source>Export the dossier: report and signed package</source>
        <translation>导出审查档案：审查报告和签名文件包</translation>
    </message>
    <message>
        <source>Verified on {day}</source>
        <translation>{day} 已导出并验证</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>application</source>
        <translation>认证申请</translation>
    </message>
    <message>
        <source>application document</source>
        <translation>申请文件</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>审查策划</translation>
    </message>
    <message>
        <source>site</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>team member</source>
        <translation>组员资料</translation>
    </message>
    <message>
        <source>work given to a member</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>plan entry</source>
        <translation>计划条目</translation>
    </message>
    <message>
        <source>document review</source>
        <translation>文件审查</translation>
    </message>
    <message>
        <source>review finding</source>
        <translation>文件审查发现</translation>
    </message>
    <message>
        <source>open point</source>
        <translation>待补充项</translation>
    </message>
    <message>
        <source>capability audit</source>
        <translation>服务能力审查</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>判定项</translation>
    </message>
    <message>
        <source>nonconformity</source>
        <translation>不符合项</translation>
    </message>
    <message>
        <source>characteristic assessment</source>
        <translation>服务特性测评</translation>
    </message>
    <message>
        <source>supplementary method</source>
        <translation>补充方法</translation>
    </message>
    <message>
        <source>correction of a judgement</source>
        <translation>判定更正</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>审查结论</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>审查档案</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Not listed for dishonesty</source>
        <translation>未被列入失信名单</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Sampling: same function</source>
        <translation>抽样条件：职能相同</translation>
    </message>
    <message>
        <source>Sampling: same process</source>
        <translation>抽样条件：过程相同</translation>
    </message>
    <message>
        <source>Sampling: central control</source>
        <translation>抽样条件：集中控制</translation>
    </message>
    <message>
        <source>Sampling: right to manage</source>
        <translation>抽样条件：管理权</translation>
    </message>
    <message>
        <source>Rationale: differences</source>
        <translation>抽样理由：差异</translation>
    </message>
    <message>
        <source>Why fewer man-days</source>
        <translation>人日较少的理由</translation>
    </message>
    <message>
        <source>Plan confirmed on</source>
        <translation>计划确认日期</translation>
    </message>
    <message>
        <source>Concluded by</source>
        <translation>结论人</translation>
    </message>
    <message>
        <source>Decision taken on</source>
        <translation>决定作出日期</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Clause group or dimension</source>
        <translation>条款组或维度</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>开具人</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>验证日期</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判定记录</translation>
    </message>
    <message>
        <source>Verdict before</source>
        <translation>更正前判定</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Corrected on</source>
        <translation>更正日期</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>SHA-256 of the report</source>
        <translation>报告的 SHA-256</translation>
    </message>
    <message>
        <source>audit {number}</source>
        <translation>审查 {number}</translation>
    </message>
    <message>
        <source>site {site}</source>
        <translation>场所 {site}</translation>
    </message>
    <message>
        <source>team member {name}</source>
        <translation>组员 {name}</translation>
    </message>
    <message>
        <source>work given to {member}</source>
        <translation>{member} 的分工</translation>
    </message>
    <message>
        <source>plan entry {activity}, {day}</source>
        <translation>计划条目：{activity}，{day}</translation>
    </message>
    <message>
        <source>review item {item}</source>
        <translation>文件审查项 {item}</translation>
    </message>
    <message>
        <source>open point on {item}</source>
        <translation>{item} 的待补充项</translation>
    </message>
    <message>
        <source>clause {clause} at {site}</source>
        <translation>{site}的条款 {clause}</translation>
    </message>
    <message>
        <source>item {item} at {site}</source>
        <translation>{site}的特性项 {item}</translation>
    </message>
    <message>
        <source>nonconformity {number}</source>
        <translation>不符合项 {number}</translation>
    </message>
    <message>
        <source>supplementary method {method}</source>
        <translation>补充方法：{method}</translation>
    </message>
    <message>
        <source>correction of {judgement}</source>
        <translation>更正：{judgement}</translation>
    </message>
    <message>
        <source>file “{name}”</source>
        <translation>文件“{name}”</translation>
    </message>
    <message>
        <source>dossier {name}</source>
        <translation>审查档案 {name}</translation>
    </message>
    <message>
        <source>application document {number}, {title}</source>
        <translation>申请文件 {number}：{title}</translation>
    </message>
    <message>
        <source>an entry of a newer version</source>
        <translation>较新版本的记录</translation>
    </message>
    <message>
        <source>Only the office says who is in the team and as what.</source>
        <translation>组员及其角色只能由机构确定。</translation>
    </message>
    <message>
        <source>Ask the office for a new assignment.</source>
        <translation>请向机构索取新的审查任务书。</translation>
    </message>
    <message>
        <source>Ask the team leader to write it.</source>
        <translation>请由审查组长填写。</translation>
    </message>
    <message>
        <source>Ask an auditor of the team to write it.</source>
        <translation>请由组内审查员填写。</translation>
    </message>
    <message>
        <source>This is the work of {names}; you can write here all the same.</source>
        <translation>这是 {names} 的分工；您仍可在此填写。</translation>
    </message>
    <message>
        <source>Ask the team leader to confirm it.</source>
        <translation>请审查组长确认。</translation>
    </message>
    <message>
        <source>Item id</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Conflicts to decide: {count} ({names})</source>
        <translation>待裁定的冲突：{count} 处（{names}）</translation>
    </message>
    <message>
        <source>Conflicts still to be decided before the dossier can be made: {count}</source>
        <translation>制作审查档案前须裁定的冲突：{count} 处</translation>
    </message>
    <message>
        <source>The capability audit comes before the assessment; clauses still to judge: {sites}</source>
        <translation>服务保证能力审查应先于测评完成；尚待判定的条款：{sites}</translation>
    </message>
    <message>
        <source>{number} cannot be raised on {clause}, a characteristic item</source>
        <translation>{number} 不能针对服务特性项目 {clause} 开具</translation>
    </message>
    <message>
        <source>{number} is raised on {clause} at {site}: the clause is to be judged as not conforming</source>
        <translation>{number} 针对 {site} 的 {clause} 开具，该条款应判为不符合</translation>
    </message>
    <message>
        <source>The conclusion and the sign-off are the team leader’s</source>
        <translation>审查结论和签署由审查组长负责</translation>
    </message>
    <message>
        <source>The team leader confirms the on-site plan</source>
        <translation>现场审查计划由审查组长确认</translation>
    </message>
    <message>
        <source>Only an auditor of the team may do this; technical experts and interpreters advise</source>
        <translation>只有审查组的审查员可以执行；技术专家和翻译只提供建议</translation>
    </message>
    <message>
        <source>Say why these are not applicable: {items}</source>
        <translation>说明以下各项不适用的理由：{items}</translation>
    </message>
    <message>
        <source>{reason} ({clause})</source>
        <translation>{reason}（{clause}）</translation>
    </message>
    <message>
        <source>Man-days counted per certified site: {certified}, per audited site: {audited}; counted here per {count}</source>
        <translation>按认证场所计 {certified} 人日，按受审查场所计 {audited} 人日；此处按{count}计</translation>
    </message>
    <message>
        <source>{part}: {planned} man-days are planned; counted per {count}, at least {required} are needed</source>
        <translation>{part}：已安排 {planned} 人日；按{count}计至少需要 {required} 人日</translation>
    </message>
    <message>
        <source>Record what may raise the man-days; not yet covered: {facts}</source>
        <translation>请记录可能增加人日的因素，尚缺：{facts}</translation>
    </message>
    <message>
        <source>kind of service</source>
        <translation>服务类型</translation>
    </message>
    <message>
        <source>size of the organisation</source>
        <translation>组织规模</translation>
    </message>
    <message>
        <source>certification risk</source>
        <translation>认证风险</translation>
    </message>
    <message>
        <source>Factor: kind of service</source>
        <translation>因素：服务类型</translation>
    </message>
    <message>
        <source>Factor: size</source>
        <translation>因素：规模</translation>
    </message>
    <message>
        <source>Factor: certification risk</source>
        <translation>因素：认证风险</translation>
    </message>
    <message>
        <source>certified site</source>
        <translation>认证场所</translation>
    </message>
    <message>
        <source>audited site</source>
        <translation>受审查场所</translation>
    </message>
    <message>
        <source>CCAI-CS-2021-001, specification for good after-sales service</source>
        <translation>CCAI-CS-2021-001《良好售后服务规范》</translation>
    </message>
    <message>
        <source>Service capability audit + service characteristic assessment + surveillance after certification</source>
        <translation>服务保证能力审查+服务特性测评+获证后监督</translation>
    </message>
    <message>
        <source>Why the scope leaves something out</source>
        <translation>范围未写明某项的理由</translation>
    </message>
    <message>
        <source>Laws, standards and other requirements</source>
        <translation>法律法规、标准和其他要求</translation>
    </message>
    <message>
        <source>Assessment standard agreed in the contract</source>
        <translation>合同约定的测评标准</translation>
    </message>
    <message>
        <source>Truth of the papers declared on</source>
        <translation>文件真实性声明日期</translation>
    </message>
    <message>
        <source>Papers checked by</source>
        <translation>申请文件审核人</translation>
    </message>
    <message>
        <source>Papers checked on</source>
        <translation>申请文件审核日期</translation>
    </message>
    <message>
        <source>Notice written on</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>Retailer on a fee or contract basis</source>
        <translation>收费或合同制零售商</translation>
    </message>
    <message>
        <source>Other venue with a service of its own</source>
        <translation>其他提供自身服务的场所</translation>
    </message>
    <message>
        <source>The scope leaves out: {parts}; the reason is recorded</source>
        <translation>范围未写明：{parts}；已记录理由</translation>
    </message>
    <message>
        <source>The scope does not describe: {parts}. Describe it, or say why it is left out</source>
        <translation>范围尚未写明：{parts}。请写明，或说明未写明的理由</translation>
    </message>
    <message>
        <source>The client answers for the truth of the papers; not recorded: {facts}</source>
        <translation>认证委托人对文件的真实性负责；尚未记录：{facts}</translation>
    </message>
    <message>
        <source>Name the criteria beside the specification; not recorded: {facts}</source>
        <translation>请写明技术规范以外的认证依据；尚未记录：{facts}</translation>
    </message>
    <message>
        <source>Name what the certification contract agrees on; not recorded: {facts}</source>
        <translation>请写明认证合同的约定；尚未记录：{facts}</translation>
    </message>
    <message>
        <source>Record the check of the papers; not recorded: {facts}</source>
        <translation>请记录申请文件的审核；尚未记录：{facts}</translation>
    </message>
    <message>
        <source>day of the statement</source>
        <translation>声明日期</translation>
    </message>
    <message>
        <source>laws, standards and other requirements</source>
        <translation>法律法规、标准和其他要求</translation>
    </message>
    <message>
        <source>assessment standard</source>
        <translation>测评标准</translation>
    </message>
    <message>
        <source>who checked them</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>when they were checked</source>
        <translation>审核日期</translation>
    </message>
    <message>
        <source>The form edition is a sample: no certificate can be issued from it</source>
        <translation>表单为示例，不得用于颁发证书</translation>
    </message>
    <message>
        <source>Form of the visit</source>
        <translation>暗访形式</translation>
    </message>
    <message>
        <source>What makes a visit necessary</source>
        <translation>需要暗访的原因</translation>
    </message>
    <message>
        <source>Why there was no visit</source>
        <translation>未暗访的理由</translation>
    </message>
    <message>
        <source>A team member experiences the service as a customer</source>
        <translation>审查组成员以顾客身份体验服务</translation>
    </message>
    <message>
        <source>A team member watches how customers are served</source>
        <translation>审查组成员观察受审查方对其顾客的服务</translation>
    </message>
    <message>
        <source>{method} ({site}): say in which form the visit was made</source>
        <translation>{method}（{site}）：请写明暗访的形式</translation>
    </message>
    <message>
        <source>{trigger}: a mystery shopper’s visit is necessary. Make it, or say why there is none</source>
        <translation>{trigger}：有必要采用神秘顾客。请实施，或说明未实施的理由</translation>
    </message>
    <message>
        <source>focus point</source>
        <translation>审查重点</translation>
    </message>
    <message>
        <source>focus point on {item}</source>
        <translation>审查重点（{item}）</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回应日期</translation>
    </message>
    <message>
        <source>Answer the focus points of the document review: {points}</source>
        <translation>请回应文件审查提出的重点：{points}</translation>
    </message>
    <message>
        <source>Answer what was to be looked at again: {points}</source>
        <translation>请回应需要再看的事项：{points}</translation>
    </message>
    <message>
        <source>No focus point for the site is named</source>
        <translation>未提出现场审查的重点</translation>
    </message>
    <message>
        <source>Nothing to look at again is named for: {numbers}</source>
        <translation>以下不符合项未提出测评时要再看的事项：{numbers}</translation>
    </message>
    <message>
        <source>Programme: size</source>
        <translation>方案：规模</translation>
    </message>
    <message>
        <source>Programme: trade</source>
        <translation>方案：行业</translation>
    </message>
    <message>
        <source>Programme: complexity of operation</source>
        <translation>方案：运作复杂程度</translation>
    </message>
    <message>
        <source>Programme: number of sites</source>
        <translation>方案：场所数量</translation>
    </message>
    <message>
        <source>Programme: proven level of service</source>
        <translation>方案：经证实的服务水平</translation>
    </message>
    <message>
        <source>Programme: earlier audit results</source>
        <translation>方案：以往审查结果</translation>
    </message>
    <message>
        <source>Programme: fit for purpose and scope</source>
        <translation>方案：与目的和范围相适应</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>complexity of operation</source>
        <translation>运作复杂程度</translation>
    </message>
    <message>
        <source>number of sites</source>
        <translation>场所数量</translation>
    </message>
    <message>
        <source>proven level of service</source>
        <translation>经证实的服务水平</translation>
    </message>
    <message>
        <source>earlier audit results</source>
        <translation>以往审查结果</translation>
    </message>
    <message>
        <source>fit for purpose and scope</source>
        <translation>与目的和范围相适应</translation>
    </message>
    <message>
        <source>Record what the programme considers; not yet covered: {facts}</source>
        <translation>请记录审查方案考虑的内容，尚缺：{facts}</translation>
    </message>
    <message>
        <source>Sites to sample, above the minimum</source>
        <translation>高于最低数的抽样场所数</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>网点类别</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售网点</translation>
    </message>
    <message>
        <source>After sales</source>
        <translation>售后网点</translation>
    </message>
    <message>
        <source>Sales and after sales</source>
        <translation>销售和售后网点</translation>
    </message>
    <message>
        <source>Qualification and experience</source>
        <translation>资质与经验</translation>
    </message>
    <message>
        <source>No undue influence</source>
        <translation>不作不当影响</translation>
    </message>
    <message>
        <source>Document no. 7 lists sales and after-sales outlets; not said which: {sites}</source>
        <translation>第 7 项文件列明销售和售后网点；以下场所未注明类别：{sites}</translation>
    </message>
    <message>
        <source>The sample is raised above the minimum of {minimum}: {required} sites</source>
        <translation>抽样数由最低的 {minimum} 个提高到 {required} 个</translation>
    </message>
    <message>
        <source>The form edition asks for every site: none is sampled</source>
        <translation>表单要求逐一审查全部场所，不抽样</translation>
    </message>
    <message>
        <source>Record qualification and experience of: {names}</source>
        <translation>请记录以下人员的资质与经验：{names}</translation>
    </message>
    <message>
        <source>Experts and interpreters exert no undue influence; not stated by: {names}</source>
        <translation>技术专家和翻译不得不当影响审查；以下人员未声明：{names}</translation>
    </message>
    <message>
        <source>Report and audit materials were due on {day}: overdue</source>
        <translation>报告和审查材料应于 {day} 提交：已逾期</translation>
    </message>
    <message>
        <source>Report and all audit materials are due by {day}</source>
        <translation>报告和全部审查材料应于 {day} 前提交</translation>
    </message>
</context>
</TS>
