<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>operations</name>
    <message>
        <source>Edit the application</source>
        <translation>修改申请信息</translation>
    </message>
    <message>
        <source>Application document {number}</source>
        <translation>申请文件 {number}</translation>
    </message>
    <message>
        <source>Accept the application</source>
        <translation>受理申请</translation>
    </message>
    <message>
        <source>Ask for supplements</source>
        <translation>通知补充材料</translation>
    </message>
    <message>
        <source>Refuse the application</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>There is no field “{name}” to change.</source>
        <translation>没有可修改的字段“{name}”。</translation>
    </message>
    <message>
        <source>There are nine application documents, not a no. {number}.</source>
        <translation>申请文件共九项，没有第 {number} 项。</translation>
    </message>
    <message>
        <source>Ask the client to supplement it.</source>
        <translation>请通知认证委托人补充。</translation>
    </message>
    <message>
        <source>Attach {name}</source>
        <translation>添加附件 {name}</translation>
    </message>
    <message>
        <source>Describe an attachment</source>
        <translation>填写附件说明</translation>
    </message>
    <message>
        <source>Remove an attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MiB.</source>
        <translation>“{name}”超过 {limit} MiB。</translation>
    </message>
    <message>
        <source>Make it smaller, or split it.</source>
        <translation>请压缩或拆分后再添加。</translation>
    </message>
    <message>
        <source>“{name}” is empty, so there is nothing to keep.</source>
        <translation>“{name}”是空文件，没有可保存的内容。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {problem}</source>
        <translation>无法读取“{name}”：{problem}</translation>
    </message>
    <message>
        <source>Check that the file is there and not open in another program.</source>
        <translation>请确认文件存在，且未被其他程序占用。</translation>
    </message>
    <message>
        <source>“{name}” is called a picture but cannot be read as one.</source>
        <translation>“{name}”名为图片，但无法作为图片读取。</translation>
    </message>
    <message>
        <source>Open it in a picture viewer; take the photo again if it is damaged.</source>
        <translation>请用看图软件打开检查；如已损坏请重新拍摄。</translation>
    </message>
    <message>
        <source>this program has no form edition {id} {version}</source>
        <translation>本程序没有表单版本 {id} {version}</translation>
    </message>
    <message>
        <source>A new audit needs its number and the client's name.</source>
        <translation>新建审查需要填写编号和认证委托人名称。</translation>
    </message>
    <message>
        <source>{number} rectification is due</source>
        <translation>{number} 整改到期</translation>
    </message>
    <message>
        <source>The report is due</source>
        <translation>审查报告到期</translation>
    </message>
    <message>
        <source>There is already an audit {number} in this workspace.</source>
        <translation>本工作区已有编号为 {number} 的审查。</translation>
    </message>
    <message>
        <source>Give the new one another number.</source>
        <translation>请换一个编号。</translation>
    </message>
    <message>
        <source>Name an audit file; `auditor-app audit schema` shows what it holds.</source>
        <translation>请指定审查文件；`auditor-app audit schema` 可显示其结构。</translation>
    </message>
    <message>
        <source>there is no file attachments/{digest} beside the audit file</source>
        <translation>审查文件旁没有 attachments/{digest}</translation>
    </message>
    <message>
        <source>the file attachments/{digest} has other content</source>
        <translation>文件 attachments/{digest} 的内容与摘要不符</translation>
    </message>
    <message>
        <source>Withdraw {number}</source>
        <translation>撤回 {number}</translation>
    </message>
    <message>
        <source>Judge clause {clause}</source>
        <translation>判定条款 {clause}</translation>
    </message>
    <message>
        <source>Evidence on clause {clause}</source>
        <translation>记录条款 {clause} 的证据</translation>
    </message>
    <message>
        <source>Raise {number}</source>
        <translation>开具 {number}</translation>
    </message>
    <message>
        <source>Edit {number}</source>
        <translation>修改 {number}</translation>
    </message>
    <message>
        <source>Rectification of {number} handed in</source>
        <translation>{number} 已提交整改</translation>
    </message>
    <message>
        <source>State the capability audit not passed</source>
        <translation>认定服务保证能力审查不通过</translation>
    </message>
    <message>
        <source>Conclude the capability audit</source>
        <translation>结束服务保证能力审查</translation>
    </message>
    <message>
        <source>Record the body's decision</source>
        <translation>记录认证机构的决定</translation>
    </message>
    <message>
        <source>Verify {number}</source>
        <translation>验证 {number}</translation>
    </message>
    <message>
        <source>Reject {number}</source>
        <translation>退回 {number}</translation>
    </message>
    <message>
        <source>Withdraw the nonconformity first if it was raised by mistake.</source>
        <translation>如属误开，请先撤回不符合项。</translation>
    </message>
    <message>
        <source>Fill in what the client has handed in.</source>
        <translation>请填写受审查方提交的内容。</translation>
    </message>
    <message>
        <source>F8 goes to the next one.</source>
        <translation>按 F8 跳到下一条。</translation>
    </message>
    <message>
        <source>The team leader can take the verification back if it was made by mistake.</source>
        <translation>如属误操作，审查组长可撤回该验证。</translation>
    </message>
    <message>
        <source>Record what the client handed in first.</source>
        <translation>请先记录受审查方提交的整改。</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>corrective action</source>
        <translation>纠正措施</translation>
    </message>
    <message>
        <source>evidence of the rectification</source>
        <translation>整改证据</translation>
    </message>
    <message>
        <source>Judge item {item}</source>
        <translation>判定项目 {item}</translation>
    </message>
    <message>
        <source>Evidence on item {item}</source>
        <translation>记录项目 {item} 的证据</translation>
    </message>
    <message>
        <source>Methods on item {item}</source>
        <translation>记录项目 {item} 的方法</translation>
    </message>
    <message>
        <source>Add a supplementary method</source>
        <translation>添加补充测评方式</translation>
    </message>
    <message>
        <source>Edit a supplementary method</source>
        <translation>修改补充测评方式</translation>
    </message>
    <message>
        <source>Remove a supplementary method</source>
        <translation>移除补充测评方式</translation>
    </message>
    <message>
        <source>Conclude the assessment</source>
        <translation>结束服务特性测评</translation>
    </message>
    <message>
        <source>Correct item {item}</source>
        <translation>更正项目 {item}</translation>
    </message>
    <message>
        <source>Say which record shows what was really found.</source>
        <translation>请写明依据哪份记录。</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>请先填写理由。</translation>
    </message>
    <message>
        <source>Finish the clauses on the capability page.</source>
        <translation>请在服务保证能力审查页完成条款判定。</translation>
    </message>
    <message>
        <source>Give each its reason, or judge it: afterwards the assessment is locked.</source>
        <translation>请逐项说明理由或重新判定；结束后测评将锁定。</translation>
    </message>
    <message>
        <source>Check which of them really do not apply.</source>
        <translation>请核实哪些项目确实不适用。</translation>
    </message>
    <message>
        <source>Choose a member of the team.</source>
        <translation>请选择审查组成员。</translation>
    </message>
    <message>
        <source>Simply judge the item anew.</source>
        <translation>请直接重新判定。</translation>
    </message>
    <message>
        <source>The team leader can record a transcription correction in the opened row.</source>
        <translation>审查组长可在展开的行内记录笔误更正。</translation>
    </message>
    <message>
        <source>Edit the conclusion</source>
        <translation>修改审查结论</translation>
    </message>
    <message>
        <source>Sign the audit off</source>
        <translation>签署审查</translation>
    </message>
    <message>
        <source>Reopen the audit</source>
        <translation>重新打开审查</translation>
    </message>
    <message>
        <source>The audit is signed off, so nothing in it changes any more.</source>
        <translation>审查已签署，内容不再变更。</translation>
    </message>
    <message>
        <source>The team leader can reopen it on the conclusion page.</source>
        <translation>审查组长可在审查结论页重新打开。</translation>
    </message>
    <message>
        <source>Write what the audit found, accurately and briefly.</source>
        <translation>请准确、简明地写出审查发现。</translation>
    </message>
    <message>
        <source>Edit the document review</source>
        <translation>修改文件审查</translation>
    </message>
    <message>
        <source>Review an item</source>
        <translation>审查一项文件</translation>
    </message>
    <message>
        <source>Note on a reviewed item</source>
        <translation>记录文件审查说明</translation>
    </message>
    <message>
        <source>Add an open point</source>
        <translation>添加待补充项</translation>
    </message>
    <message>
        <source>Edit an open point</source>
        <translation>修改待补充项</translation>
    </message>
    <message>
        <source>Remove an open point</source>
        <translation>移除待补充项</translation>
    </message>
    <message>
        <source>Conclude the document review</source>
        <translation>作出文件审查结论</translation>
    </message>
    <message>
        <source>Review every item before you conclude.</source>
        <translation>请逐项审查后再作结论。</translation>
    </message>
    <message>
        <source>Add the open point, or choose “conforms”.</source>
        <translation>请添加待补充项，或选择“符合要求”。</translation>
    </message>
    <message>
        <source>Choose “basically conforms” with open points, or “does not conform”.</source>
        <translation>请选择“基本符合要求”并列出待补充项，或选择“不符合要求”。</translation>
    </message>
    <message>
        <source>The form edition has no item “{item}”.</source>
        <translation>表单中没有项目“{item}”。</translation>
    </message>
    <message>
        <source>Export the dossier</source>
        <translation>导出审查档案</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {problem}</source>
        <translation>无法写入“{file}”：{problem}</translation>
    </message>
    <message>
        <source>This audit holds entries by {authors}, which only they can sign.</source>
        <translation>本审查含有 {authors} 的记录，只能由其本人签名。</translation>
    </message>
    <message>
        <source>Pass on the package they made instead of exporting it anew.</source>
        <translation>请直接转交其导出的文件包，不要重新导出。</translation>
    </message>
    <message>
        <source>its events are not those of one audit</source>
        <translation>其事件不属于同一审查</translation>
    </message>
    <message>
        <source>The package holds entries by {author}, but is signed by {signer}.</source>
        <translation>文件包含有 {author} 的记录，但由 {signer} 签名。</translation>
    </message>
    <message>
        <source>Ask the signer for a package of their own entries.</source>
        <translation>请签名人提供仅含其本人记录的文件包。</translation>
    </message>
    <message>
        <source>the form edition is not the one the audit pinned</source>
        <translation>表单版本与审查锁定的不一致</translation>
    </message>
    <message>
        <source>audit.json does not say what the events say</source>
        <translation>audit.json 与事件记录不一致</translation>
    </message>
    <message>
        <source>its attachments are not those that the events name</source>
        <translation>附件与事件所列的不一致</translation>
    </message>
    <message>
        <source>There is already another audit {number} in this workspace.</source>
        <translation>本工作区已有另一个编号为 {number} 的审查。</translation>
    </message>
    <message>
        <source>Remove or renumber it before you import this one.</source>
        <translation>请先删除或更改其编号，再导入。</translation>
    </message>
    <message>
        <source>This value does not fit: {problem}</source>
        <translation>该值不合要求：{problem}</translation>
    </message>
    <message>
        <source>Man-days are a figure from 0 to 9999 with at most two decimals.</source>
        <translation>人日应为 0 至 9999 之间、最多两位小数的数。</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be read: {problem}</source>
        <translation>无法读取文件夹“{folder}”：{problem}</translation>
    </message>
    <message>
        <source>Name the folder that holds edition.toml.</source>
        <translation>请指定含有 edition.toml 的文件夹。</translation>
    </message>
    <message>
        <source>Accept it on the application page first.</source>
        <translation>请先在认证申请页受理。</translation>
    </message>
    <message>
        <source>Conclude the document review first.</source>
        <translation>请先作出文件审查结论。</translation>
    </message>
    <message>
        <source>Choose an auditor or the team leader.</source>
        <translation>请选择审查员或审查组长。</translation>
    </message>
    <message>
        <source>This site is not part of the audit.</source>
        <translation>该场所不在本次审查范围内。</translation>
    </message>
    <message>
        <source>Take it into the sample on the planning page first.</source>
        <translation>请先在审查策划页将其选入样本。</translation>
    </message>
    <message>
        <source>Say why this does not apply at this site.</source>
        <translation>请说明为何不适用于该场所。</translation>
    </message>
    <message>
        <source>Edit the planning</source>
        <translation>修改策划</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>添加场所</translation>
    </message>
    <message>
        <source>Edit a site</source>
        <translation>修改场所</translation>
    </message>
    <message>
        <source>Remove a site</source>
        <translation>移除场所</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Select a site</source>
        <translation>选择场所</translation>
    </message>
    <message>
        <source>Add a team member</source>
        <translation>添加组员</translation>
    </message>
    <message>
        <source>Edit a team member</source>
        <translation>修改组员</translation>
    </message>
    <message>
        <source>Remove a team member</source>
        <translation>移除组员</translation>
    </message>
    <message>
        <source>Records of this audit bear this member’s name, so the member stays.</source>
        <translation>本次审查的记录中有该组员的署名，不能移除。</translation>
    </message>
    <message>
        <source>Name somebody else there first, or leave the member in the team without man-days.</source>
        <translation>请先在相关记录中改为他人，或将其保留在审查组内而不安排人日。</translation>
    </message>
    <message>
        <source>Plan the sites for the next audit, or undo the conclusion if it was made by mistake.</source>
        <translation>请留待下次审查安排；如属误操作，请撤销测评的结束。</translation>
    </message>
    <message>
        <source>Add a plan entry</source>
        <translation>添加计划条目</translation>
    </message>
    <message>
        <source>Edit a plan entry</source>
        <translation>修改计划条目</translation>
    </message>
    <message>
        <source>Remove a plan entry</source>
        <translation>移除计划条目</translation>
    </message>
    <message>
        <source>Propose a plan</source>
        <translation>生成建议计划</translation>
    </message>
    <message>
        <source>Confirm the plan</source>
        <translation>确认审查计划</translation>
    </message>
    <message>
        <source>This site has judgements, so it stays.</source>
        <translation>该场所已有判定，不能移除。</translation>
    </message>
    <message>
        <source>Leave it out of the sample instead; its judgements then do not count.</source>
        <translation>可将其移出样本，其判定即不计入。</translation>
    </message>
    <message>
        <source>Only the team leader of this audit does this.</source>
        <translation>只有本审查的审查组长可以执行。</translation>
    </message>
    <message>
        <source>Enter {name} as team leader on the planning page, with the registration number {registration}.</source>
        <translation>请在审查策划页将 {name}（注册号 {registration}）登记为审查组长。</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>该条目已不存在。</translation>
    </message>
    <message>
        <source>It may just have been removed; undo brings it back.</source>
        <translation>可能刚被移除，撤销即可恢复。</translation>
    </message>
    <message>
        <source>There is no backup in “{folder}”.</source>
        <translation>“{folder}”中没有备份。</translation>
    </message>
    <message>
        <source>There is no audit “{name}” in this workspace.</source>
        <translation>本工作区没有审查“{name}”。</translation>
    </message>
    <message>
        <source>`auditor-app audit list` shows the ids and numbers.</source>
        <translation>`auditor-app audit list` 可列出标识和编号。</translation>
    </message>
    <message>
        <source>No office has certified this workspace yet.</source>
        <translation>尚无机构为本工作区签发证书。</translation>
    </message>
    <message>
        <source>An office assigned this audit, so it stays in the list.</source>
        <translation>该审查由机构下达，因此保留在列表中。</translation>
    </message>
    <message>
        <source>Ask the office to withdraw it.</source>
        <translation>请机构撤回该审查。</translation>
    </message>
    <message>
        <source>Enrol the team</source>
        <translation>登记审查组</translation>
    </message>
    <message>
        <source>This audit was created in another workspace, whose office assigns it.</source>
        <translation>该审查在另一工作区建立，应由其机构下达。</translation>
    </message>
    <message>
        <source>Create the audit in the office’s own workspace.</source>
        <translation>请在机构自己的工作区建立审查。</translation>
    </message>
    <message>
        <source>The team leader has no certificate of this office: {name}</source>
        <translation>审查组长没有本机构签发的证书：{name}</translation>
    </message>
    <message>
        <source>Name the team leader with their registration number, and issue a certificate from their request.</source>
        <translation>请填写审查组长的注册号，并根据其申请签发证书。</translation>
    </message>
    <message>
        <source>The answer is for another laptop of {name}.</source>
        <translation>该答复用于 {name} 的另一台电脑。</translation>
    </message>
    <message>
        <source>Install it there, or ask the office with a request of this workspace.</source>
        <translation>请在那台电脑上安装，或用本工作区的申请向机构索取。</translation>
    </message>
    <message>
        <source>Send the office a request and install its answer first.</source>
        <translation>请先向机构提交申请并安装其答复。</translation>
    </message>
    <message>
        <source>Decide a conflict</source>
        <translation>裁定冲突</translation>
    </message>
    <message>
        <source>This conflict has {count} sides.</source>
        <translation>该冲突有 {count} 个取值。</translation>
    </message>
    <message>
        <source>{record} {id} is about something else than its id</source>
        <translation>{record} {id} 的内容与其编号所指不符</translation>
    </message>
    <message>
        <source>The package is signed for {office}, but under another root than the assignment.</source>
        <translation>该数据包以 {office} 的名义签名，但其根证书与审查任务书的不同。</translation>
    </message>
    <message>
        <source>Do not use the package, nor that root; ask the office for a new assignment.</source>
        <translation>请勿使用该数据包及其根证书；请向机构索取新的审查任务书。</translation>
    </message>
    <message>
        <source>an attachment is not signed by whoever added it</source>
        <translation>有附件没有添加者本人的签名</translation>
    </message>
    <message>
        <source>Decide them first; each shows what either of you wrote.</source>
        <translation>请先逐一解决；每处都列出了各自填写的内容。</translation>
    </message>
    <message>
        <source>Name .asice files, or a folder that holds some.</source>
        <translation>请指定 .asice 文件或存放它们的文件夹。</translation>
    </message>
    <message>
        <source>There is no package to import.</source>
        <translation>没有可导入的文件包。</translation>
    </message>
    <message>
        <source>The office’s revocation list is too old, so nobody can tell whether every signature still holds.</source>
        <translation>机构的吊销列表已过旧，无法判断所有签名是否仍然有效。</translation>
    </message>
    <message>
        <source>Ask the office for its current assignment or answer, which brings the new list, and import it.</source>
        <translation>请向机构索取最新的审查任务书或答复，其中带有新的吊销列表，并导入。</translation>
    </message>
    <message>
        <source>{name} is not in the team of this audit.</source>
        <translation>{name} 不在本次审查的审查组中。</translation>
    </message>
    <message>
        <source>Nothing was imported. Ask the office who is in the team, or for a new assignment.</source>
        <translation>未导入任何内容。请向机构确认组员，或索取新的审查任务书。</translation>
    </message>
    <message>
        <source>The audit was not created by one office.</source>
        <translation>该审查不是由同一个机构建立的。</translation>
    </message>
    <message>
        <source>{name} is in the team, but not with this certificate on this laptop.</source>
        <translation>{name} 在审查组中，但不是使用此证书或此电脑。</translation>
    </message>
    <message>
        <source>Give work to a member</source>
        <translation>分配工作</translation>
    </message>
    <message>
        <source>Take work back from a member</source>
        <translation>收回分工</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审查轨迹</translation>
    </message>
    <message>
        <source>import</source>
        <translation>文件包导入</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>decided a conflict</source>
        <translation>裁定冲突</translation>
    </message>
    <message>
        <source>took a decision back</source>
        <translation>撤销裁定</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Mark the item as not conforming; it counts in the conformity rate.</source>
        <translation>请将该项目判为不符合，结果计入符合率。</translation>
    </message>
    <message>
        <source>Write what the body decided and why.</source>
        <translation>请写明认证机构的决定及依据。</translation>
    </message>
    <message>
        <source>A decision is recorded once a veto clause does not conform.</source>
        <translation>否决性条款存在不符合、审查中止后方可记录决定。</translation>
    </message>
    <message>
        <source>Raise it first, so that the decision covers it.</source>
        <translation>请先开具不符合项，使决定涵盖该项。</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>请两项都填写。</translation>
    </message>
    <message>
        <source>Correct the entry; nothing was changed.</source>
        <translation>请更正该项；未作任何更改。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Name a backup that you keep elsewhere.</source>
        <translation>请指定保存在别处的备份。</translation>
    </message>
    <message>
        <source>“{file}” lies in the workspace, where only the program writes.</source>
        <translation>“{file}”位于工作区内，该处只能由本程序写入。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请另选文件夹。</translation>
    </message>
    <message>
        <source>there is a folder of this name</source>
        <translation>该处已有同名文件夹</translation>
    </message>
    <message>
        <source>what is there is not a file</source>
        <translation>该处已有的不是普通文件</translation>
    </message>
    <message>
        <source>there is no folder “{folder}”</source>
        <translation>没有文件夹“{folder}”</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请另选位置。</translation>
    </message>
    <message>
        <source>a digest is the SHA-256 of the file, 64 digits 0–9 and a–f</source>
        <translation>摘要应为文件的 SHA-256，即 64 位 0–9、a–f 字符</translation>
    </message>
    <message>
        <source>{path}: {problem}</source>
        <translation>{path}：{problem}</translation>
    </message>
    <message>
        <source>A text has at most {most} characters.</source>
        <translation>文本最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>its form edition is none ({problem})</source>
        <translation>其中的表单版本无效（{problem}）</translation>
    </message>
    <message>
        <source>Confirm it on the planning page first.</source>
        <translation>请先在策划页确认计划。</translation>
    </message>
    <message>
        <source>Take back the verification of {number}</source>
        <translation>撤回 {number} 的验证</translation>
    </message>
    <message>
        <source>Say why this item does not apply to the organisation.</source>
        <translation>请写明该项为何不适用于该组织。</translation>
    </message>
    <message>
        <source>the audit has the form edition {id} {version}</source>
        <translation>该审查采用的表单版本为 {id} {version}</translation>
    </message>
    <message>
        <source>this is not entered from a file; leave it out</source>
        <translation>此项不能由文件录入，请删去</translation>
    </message>
    <message>
        <source>{name} has not signed the entries of the lost laptop anew, so others would refuse them.</source>
        <translation>{name} 尚未重新签署遗失电脑上的记录，他人将拒收。</translation>
    </message>
    <message>
        <source>Have them import your contribution, go on with their own work (--adopt), and send you theirs.</source>
        <translation>请其导入您的工作成果并接续本人工作（--adopt），再将其工作成果发给您。</translation>
    </message>
    <message>
        <source>Some entries under your name are signed with a certificate that was reported lost.</source>
        <translation>您名下的部分记录由已报失的证书签署。</translation>
    </message>
    <message>
        <source>Look through them, then import the package to go on with your own work from a lost laptop (--adopt).</source>
        <translation>请核对这些记录，然后在导入时选择接续遗失电脑上的本人工作（--adopt）。</translation>
    </message>
    <message>
        <source>Ask the team leader, whom the office named in the assignment.</source>
        <translation>请由机构在审查任务书中指定的审查组长执行。</translation>
    </message>
    <message>
        <source>Name one of them by its number, from 1.</source>
        <translation>请给出其序号，从 1 起。</translation>
    </message>
    <message>
        <source>Enter another value.</source>
        <translation>请填写其他值。</translation>
    </message>
    <message>
        <source>Name a clause group or a dimension of it.</source>
        <translation>请给出其中的条款组或维度。</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>笔记本</translation>
    </message>
    <message>
        <source>Came with</source>
        <translation>来自文件包</translation>
    </message>
    <message>
        <source>Package (SHA-256)</source>
        <translation>文件包（SHA-256）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{name}’s laptop {number}</source>
        <translation>{name}的笔记本 {number}</translation>
    </message>
    <message>
        <source>{name}’s laptop</source>
        <translation>{name}的笔记本</translation>
    </message>
    <message>
        <source>{sender}, {time}</source>
        <translation>{sender}，{time}</translation>
    </message>
    <message>
        <source>up to change {n}</source>
        <translation>至第 {n} 处填写</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>{number} still lacks: {missing}</source>
        <translation>{number} 尚缺：{missing}</translation>
    </message>
    <message>
        <source>A rejection needs a reason, so that the client knows what is missing</source>
        <translation>退回需写明理由，使受审查方知道缺什么</translation>
    </message>
    <message>
        <source>{number} is not verified, so there is nothing to take back</source>
        <translation>{number} 尚未验证，没有可撤回的内容</translation>
    </message>
    <message>
        <source>The audit is not suspended, so there is nothing to resume</source>
        <translation>审查未中止，无需恢复</translation>
    </message>
    <message>
        <source>{number} is verified and closed, so it no longer changes</source>
        <translation>{number} 已验证关闭，不能再修改</translation>
    </message>
    <message>
        <source>The rectification of {number} was not handed in yet, so there is nothing to verify</source>
        <translation>{number} 的整改尚未提交，没有可验证的内容</translation>
    </message>
    <message>
        <source>The assessment is not concluded, so nothing needs to be corrected</source>
        <translation>测评尚未结束，无需更正</translation>
    </message>
    <message>
        <source>The assessment is concluded and locked; rectification cannot change it</source>
        <translation>测评已结束并锁定，不能通过整改改变</translation>
    </message>
    <message>
        <source>Sampling needs a yes to all four conditions</source>
        <translation>四项抽样条件须全部满足才可抽样</translation>
    </message>
    <message>
        <source>The assessment is concluded, so the audited sites stay as they are: others would change its result</source>
        <translation>服务特性测评已结束，受审查场所不得再变更，否则将改变测评结论</translation>
    </message>
    <message>
        <source>Record the evidence seen on site and the day.</source>
        <translation>请记录现场所见的证据和日期。</translation>
    </message>
    <message>
        <source>Edit the assessment</source>
        <translation>修改测评记录</translation>
    </message>
    <message>
        <source>Record it beside the supplementary methods.</source>
        <translation>请在补充方式处记录。</translation>
    </message>
    <message>
        <source>Add a focus point</source>
        <translation>添加审查重点</translation>
    </message>
    <message>
        <source>Edit a focus point</source>
        <translation>修改审查重点</translation>
    </message>
    <message>
        <source>Remove a focus point</source>
        <translation>删除审查重点</translation>
    </message>
</context>
</TS>
