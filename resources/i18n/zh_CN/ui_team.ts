<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ui_team</name>
    <message>
        <source>A new audit in this workspace</source>
        <translation>本工作区的新审查</translation>
    </message>
    <message>
        <source>A revocation list is old. Ask the office for a new assignment before the dossier is made.</source>
        <translation>吊销列表已过旧。请在制作审查档案前向机构索取新的任务书。</translation>
    </message>
    <message>
        <source>Nothing new: all of it is here already.</source>
        <translation>没有新内容：均已在本工作区。</translation>
    </message>
    <message>
        <source>Written by {authors}</source>
        <translation>记录人：{authors}</translation>
    </message>
    <message>
        <source>{n} entries would be in conflict. Importing loses neither value; you decide afterwards.</source>
        <translation>将有 {n} 条记录相互冲突。导入不会丢失任何一方的值，导入后由您裁定。</translation>
    </message>
    <message>
        <source>1 entry would be in conflict. Importing loses neither value; you decide afterwards.</source>
        <translation>将有 1 条记录相互冲突。导入不会丢失任何一方的值，导入后由您裁定。</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>任务书</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>工作成果</translation>
    </message>
    <message>
        <source>{kind} {file}, signed by {signer} ({registration}) · {time} · certificate {fingerprint}</source>
        <translation>{kind} {file}，签名人 {signer}（{registration}）· {time} · 证书 {fingerprint}</translation>
    </message>
    <message>
        <source>Revocation list {number} of the office, {days} days old</source>
        <translation>机构吊销列表第 {number} 号，{days} 天前签发</translation>
    </message>
    <message>
        <source>No office vouches for this certificate; you trust it yourself.</source>
        <translation>此证书没有机构担保，由您自行信任。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>文件包</translation>
    </message>
    <message>
        <source>Drop .asice files or a folder here</source>
        <translation>将 .asice 文件或文件夹拖到此处</translation>
    </message>
    <message>
        <source>Another trust root</source>
        <translation>其他信任根</translation>
    </message>
    <message>
        <source>A .pem file; only for these packages</source>
        <translation>.pem 文件，仅用于这些文件包</translation>
    </message>
    <message>
        <source>Go on with my own work from a laptop that is lost</source>
        <translation>接续本人在遗失的笔记本上的工作</translation>
    </message>
    <message>
        <source>Choose one or several packages</source>
        <translation>选择一个或多个文件包</translation>
    </message>
    <message>
        <source>Choose a folder of packages</source>
        <translation>选择文件包所在的文件夹</translation>
    </message>
    <message>
        <source>Choose a trust root</source>
        <translation>选择信任根</translation>
    </message>
    <message>
        <source>yourself</source>
        <translation>您本人</translation>
    </message>
    <message>
        <source>your own office {name}</source>
        <translation>您自己的机构 {name}</translation>
    </message>
    <message>
        <source>Trusted here: {names}</source>
        <translation>此处信任：{names}</translation>
    </message>
    <message>
        <source>Nothing new was in the packages.</source>
        <translation>文件包中没有新内容。</translation>
    </message>
    <message>
        <source>Take back this import</source>
        <translation>撤回本次导入</translation>
    </message>
    <message>
        <source>Taken back: {n} entries. The history keeps both.</source>
        <translation>已撤回 {n} 条记录。历史中两者均保留。</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>1 waits for a decision</source>
        <translation>1 项待裁定</translation>
    </message>
    <message>
        <source>{n} wait for a decision</source>
        <translation>{n} 项待裁定</translation>
    </message>
    <message>
        <source>Who wrote what, and when</source>
        <translation>谁在何时记录了什么</translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation>未裁定的冲突</translation>
    </message>
    <message>
        <source>No conflict is open.</source>
        <translation>没有未裁定的冲突。</translation>
    </message>
    <message>
        <source>Every decision and every value is kept in the audit trail.</source>
        <translation>每次裁定和每个值都保留在审查轨迹中。</translation>
    </message>
    <message>
        <source>Two people wrote different values without knowing of each other. 1 or 2 takes a value, 3 or Enter writes another.</source>
        <translation>两人在互不知情时记录了不同的值。按 1 或 2 采用其一，按 3 或 Enter 另填。</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见情况</translation>
    </message>
    <message>
        <source>Files: {names}</source>
        <translation>文件：{names}</translation>
    </message>
    <message>
        <source>{name} ({registration}), {time}, laptop {device}</source>
        <translation>{name}（{registration}），{time}，笔记本 {device}</translation>
    </message>
    <message>
        <source>Take this value</source>
        <translation>采用此值</translation>
    </message>
    <message>
        <source>Take value {number}: {value}</source>
        <translation>采用值 {number}：{value}</translation>
    </message>
    <message>
        <source>In force until somebody decides</source>
        <translation>裁定前暂以此为准</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填</translation>
    </message>
    <message>
        <source>Take my value</source>
        <translation>采用我填的值</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>存在冲突</translation>
    </message>
    <message>
        <source>Decide the conflict</source>
        <translation>裁定此冲突</translation>
    </message>
    <message>
        <source>History of this entry</source>
        <translation>此条记录的历史</translation>
    </message>
    <message>
        <source>Show the trail of everything again</source>
        <translation>重新显示全部轨迹</translation>
    </message>
    <message>
        <source>Only this entry</source>
        <translation>仅此条</translation>
    </message>
    <message>
        <source>Take back this import…</source>
        <translation>撤回本次导入…</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>确认撤回</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>保存为 Excel…</translation>
    </message>
    <message>
        <source>Find in the trail: an entry, a value, a day</source>
        <translation>在轨迹中查找：记录、值、日期</translation>
    </message>
    <message>
        <source>Who wrote what, when, on which laptop, and by which package it came. Nothing is ever taken out.</source>
        <translation>谁、何时、在哪台笔记本上记录了什么，经哪个文件包传来。任何内容都不会被删去。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Only {entry}  ✕</source>
        <translation>仅 {entry}  ✕</translation>
    </message>
    <message>
        <source>Only {entry}: show everything again</source>
        <translation>仅 {entry}：重新显示全部</translation>
    </message>
    <message>
        <source>Save the audit trail</source>
        <translation>保存审查轨迹</translation>
    </message>
    <message>
        <source>Saved {n} lines as {name}.</source>
        <translation>已将 {n} 行保存为 {name}。</translation>
    </message>
    <message>
        <source>this entry</source>
        <translation>此条记录</translation>
    </message>
    <message>
        <source>Contribution for the team</source>
        <translation>提交给审查组的工作成果</translation>
    </message>
    <message>
        <source>Write contribution …</source>
        <translation>写出工作成果 …</translation>
    </message>
    <message>
        <source>Write contribution</source>
        <translation>写出工作成果</translation>
    </message>
    <message>
        <source>No office has certified this workspace yet. Ask for a certificate in the settings (Ctrl+,).</source>
        <translation>尚无机构为此工作区颁发证书。请在设置（Ctrl+,）中申请证书。</translation>
    </message>
    <message>
        <source>All you know of this audit, so that the others catch up; as often as you like.</source>
        <translation>您所掌握的本次审查的全部内容，供其他成员同步；可随时多次写出。</translation>
    </message>
    <message>
        <source>All you know of this audit, for {leader}; at any moment, as often as you like.</source>
        <translation>您所掌握的本次审查的全部内容，提交给{leader}；可随时多次写出。</translation>
    </message>
    <message>
        <source>Holds the signed work of {names}</source>
        <translation>包含以下人员签名的工作：{names}</translation>
    </message>
    <message>
        <source>Audits made by a team</source>
        <translation>由审查组完成的审查</translation>
    </message>
    <message>
        <source>Request a certificate…</source>
        <translation>申请证书…</translation>
    </message>
    <message>
        <source>Install the office’s answer…</source>
        <translation>安装机构的答复…</translation>
    </message>
    <message>
        <source>The fingerprint is the same: install</source>
        <translation>指纹一致，安装</translation>
    </message>
    <message>
        <source>Certificate: {fingerprint}</source>
        <translation>证书：{fingerprint}</translation>
    </message>
    <message>
        <source>Send {file} to the office, and tell them the key in person: {fingerprint}</source>
        <translation>请将 {file} 发给机构，并当面告知密钥指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>The answer comes from {office}. Compare its fingerprint with the office, in person or by telephone:</source>
        <translation>答复来自{office}。请当面或电话与机构核对指纹：</translation>
    </message>
    <message>
        <source>Installed. Contributions are signed with the certificate of {office} from now on.</source>
        <translation>已安装。今后的工作成果均以{office}颁发的证书签名。</translation>
    </message>
    <message>
        <source>Open the office</source>
        <translation>打开机构页</translation>
    </message>
    <message>
        <source>Set up an office authority…</source>
        <translation>设立机构证书签发…</translation>
    </message>
    <message>
        <source>No office has certified this workspace. A team’s audit needs it; one made alone does not.</source>
        <translation>尚无机构为此工作区颁发证书。审查组的审查需要证书，独自完成的审查不需要。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Certifies the auditors of the office and sends each audit’s team its assignment.</source>
        <translation>为机构的审查员颁发证书，并向各审查组下达任务书。</translation>
    </message>
    <message>
        <source>Prepare the audit here with its sites and its team, each member with their registration number; then send this.</source>
        <translation>请先在本机准备好审查的场所和审查组（每名成员须有注册号），再写出任务书。</translation>
    </message>
    <message>
        <source>{name} ({registration}) asks for a certificate.</source>
        <translation>{name}（{registration}）申请证书。</translation>
    </message>
    <message>
        <source>Compare the key with them, in person or by telephone:</source>
        <translation>请当面或电话与其核对密钥：</translation>
    </message>
    <message>
        <source>Set up an office authority</source>
        <translation>设立机构证书签发</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Passphrase of the office</source>
        <translation>机构口令</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设立</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certify a request…</source>
        <translation>为申请颁发证书…</translation>
    </message>
    <message>
        <source>The key is the same: certify…</source>
        <translation>密钥一致，颁发…</translation>
    </message>
    <message>
        <source>Why it is revoked</source>
        <translation>吊销原因</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Yes, revoke it for good</source>
        <translation>确认永久吊销</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任务书下达</translation>
    </message>
    <message>
        <source>Write the assignment…</source>
        <translation>写出任务书…</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>Wrote and verified {file}. Send it to everyone in the team.</source>
        <translation>已写出并验证 {file}。请发给审查组全体成员。</translation>
    </message>
    <message>
        <source>Root fingerprint, which every auditor compares with you in person:</source>
        <translation>根证书指纹，每名审查员须与您当面核对：</translation>
    </message>
    <message>
        <source>revoked {day}: {reason}</source>
        <translation>{day} 吊销：{reason}</translation>
    </message>
    <message>
        <source>Certified. Send {file} back to them.</source>
        <translation>已颁发。请将 {file} 发回申请人。</translation>
    </message>
    <message>
        <source>Revoked. The next assignment carries the new revocation list; send it to every team.</source>
        <translation>已吊销。新的吊销列表随下一份任务书下达，请发给各审查组。</translation>
    </message>
    <message>
        <source>No certificate, so they cannot contribute: {names}</source>
        <translation>以下人员没有证书，不能提交工作成果：{names}</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>work of {names}</source>
        <translation>{names} 负责</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>some of it is mine</source>
        <translation>其中有我负责的部分</translation>
    </message>
    <message>
        <source>Only mine / everything</source>
        <translation>只看我的 / 全部</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消，未写出任何文件。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed. The packages can still be imported.</source>
        <translation>已取消，未作任何更改。文件包仍可导入。</translation>
    </message>
    <message>
        <source>Contribution for the team …</source>
        <translation>提交给审查组的工作成果 …</translation>
    </message>
    <message>
        <source>Report and dossier</source>
        <translation>报告与审查档案</translation>
    </message>
    <message>
        <source>The contribution is written and verified …</source>
        <translation>正在写出并验证工作成果……</translation>
    </message>
    <message>
        <source>Contribution written and verified: {file} ({size})</source>
        <translation>工作成果已写出并验证：{file}（{size}）</translation>
    </message>
    <message>
        <source>The report is written …</source>
        <translation>正在写出报告……</translation>
    </message>
    <message>
        <source>The dossier is written and verified …</source>
        <translation>正在写出并验证审查档案……</translation>
    </message>
    <message>
        <source>{path}
{size} · {entries} entries · signed by {signer} ({registration})</source>
        <translation>{path}
{size} · {entries} 个条目 · 签名人 {signer}（{registration}）</translation>
    </message>
    <message>
        <source>The packages are verified …</source>
        <translation>正在验证文件包……</translation>
    </message>
    <message>
        <source>The packages are taken in …</source>
        <translation>正在导入文件包……</translation>
    </message>
    <message>
        <source>Package {n} of {total} is verified …</source>
        <translation>正在验证第 {n}/{total} 个文件包……</translation>
    </message>
    <message>
        <source>File {n} of {total} is taken in …</source>
        <translation>正在接收第 {n}/{total} 个文件……</translation>
    </message>
    <message>
        <source>A backup is made, then everything is written at once …</source>
        <translation>正在备份，随后一次性写入……</translation>
    </message>
    <message>
        <source>What changes in {stage}</source>
        <translation>{stage}中的变化</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Would be in conflict</source>
        <translation>将发生冲突</translation>
    </message>
    <message>
        <source>1 package refused</source>
        <translation>1 个文件包被拒绝</translation>
    </message>
    <message>
        <source>{n} packages refused</source>
        <translation>{n} 个文件包被拒绝</translation>
    </message>
    <message>
        <source>{n} entries are in conflict now; Ctrl+8 leads to them.</source>
        <translation>现有 {n} 条记录有冲突，按 Ctrl+8 前往裁定。</translation>
    </message>
    <message>
        <source>{text} {n} were left:</source>
        <translation>{text}保留 {n} 条：</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Everybody sees their own part first. Anybody may write anywhere; what is somebody else’s says so.</source>
        <translation>各人先看到自己负责的部分。任何人都可在任何处记录，属于他人的部分会有提示。</translation>
    </message>
    <message>
        <source>A figure gives the row to that auditor or takes it back; → unfolds a site, the space bar ticks a cell.</source>
        <translation>按数字键将该行分给相应审查员或收回；→ 展开场所，空格键勾选单元格。</translation>
    </message>
    <message>
        <source>Nothing is given to anybody yet: all of it is everybody’s.</source>
        <translation>尚未分工：所有内容由全组共同负责。</translation>
    </message>
    <message>
        <source>{name} {n}</source>
        <translation>{name} {n}</translation>
    </message>
    <message>
        <source>nobody {n}</source>
        <translation>未分配 {n}</translation>
    </message>
    <message>
        <source>Clauses and items, all sites together: {shares}</source>
        <translation>全部场所的条款与评价项：{shares}</translation>
    </message>
    <message>
        <source>Site, clause group or dimension</source>
        <translation>场所、条款组或维度</translation>
    </message>
    <message>
        <source>{piece}: given to {name}</source>
        <translation>{piece}：由{name}负责</translation>
    </message>
    <message>
        <source>{piece}: {name} has it with something larger</source>
        <translation>{piece}：{name}已随更大范围负责</translation>
    </message>
    <message>
        <source>{piece}: {name} has some of it</source>
        <translation>{piece}：{name}负责其中一部分</translation>
    </message>
    <message>
        <source>{piece}: not given to {name}</source>
        <translation>{piece}：未分给{name}</translation>
    </message>
    <message>
        <source>{part}, all of it</source>
        <translation>{part}（全部）</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Every laptop</source>
        <translation>全部笔记本</translation>
    </message>
    <message>
        <source>Every package</source>
        <translation>全部文件包</translation>
    </message>
    <message>
        <source>{n} lines, reading on …</source>
        <translation>已读取 {n} 行，继续读取…</translation>
    </message>
    <message>
        <source>The latest {n} lines; scroll down for older ones.</source>
        <translation>最近 {n} 行，向下滚动查看更早的记录。</translation>
    </message>
    <message>
        <source>{shown} of {n} lines</source>
        <translation>{shown} / {n} 行</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>The audit trail is saved …</source>
        <translation>正在保存审查轨迹…</translation>
    </message>
    <message>
        <source>Stage or kind of entry</source>
        <translation>阶段或记录类别</translation>
    </message>
    <message>
        <source>In conflict: {field}</source>
        <translation>存在冲突：{field}</translation>
    </message>
    <message>
        <source>Two people wrote different values here. Click to decide.</source>
        <translation>两人在此填写了不同的值，点击前往裁定。</translation>
    </message>
    <message>
        <source>Nonconformity</source>
        <translation>不符合项</translation>
    </message>
    <message>
        <source>Supplementary method</source>
        <translation>补充方法</translation>
    </message>
    <message>
        <source>History of the row / its conflict</source>
        <translation>本行历史 / 裁定冲突</translation>
    </message>
    <message>
        <source>removed, or kept?</source>
        <translation>删除还是保留？</translation>
    </message>
    <message>
        <source>One removed this entry while another, not knowing of it, went on writing in it.</source>
        <translation>一方删除了该记录，另一方不知情，仍在其中填写。</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>删除该记录</translation>
    </message>
    <message>
        <source>Keep the entry</source>
        <translation>保留该记录</translation>
    </message>
    <message>
        <source>A date like 2026-03-14</source>
        <translation>日期，如 2026-03-14</translation>
    </message>
    <message>
        <source>A time like 09:30</source>
        <translation>时间，如 09:30</translation>
    </message>
    <message>
        <source>Man-days like 2 or 2.5</source>
        <translation>人日，如 2 或 2.5</translation>
    </message>
    <message>
        <source>Decided: {record}, {field}.</source>
        <translation>已裁定：{record}，{field}。</translation>
    </message>
    <message>
        <source>Ctrl+Z puts the conflict back.</source>
        <translation>按 Ctrl+Z 撤销裁定，冲突重新列出。</translation>
    </message>
    <message>
        <source>All conflicts are decided.</source>
        <translation>全部冲突已裁定。</translation>
    </message>
    <message>
        <source>Back to {stage}</source>
        <translation>返回{stage}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Once, on the office’s own computer. It certifies the auditors of the office and signs its assignments.</source>
        <translation>仅需一次，在机构自己的电脑上设立。它为本机构审查员签发证书，并签署任务书。</translation>
    </message>
    <message>
        <source>Nobody can recover this passphrase. Without it the office starts anew and every auditor is certified again.</source>
        <translation>此口令无法恢复。一旦遗忘，机构须重新设立，并重新为全体审查员颁发证书。</translation>
    </message>
    <message>
        <source>It lies in {folder}, a second copy in {copy}. Keep a copy of the whole folder on another medium.</source>
        <translation>存放于 {folder}，副本在 {copy}。请将整个文件夹另存一份到其他介质。</translation>
    </message>
    <message>
        <source>Nobody is certified yet. Drop a request here, or choose its file.</source>
        <translation>尚未签发证书。请将申请文件拖放到此处，或选择文件。</translation>
    </message>
    <message>
        <source>Save the revocation list…</source>
        <translation>保存吊销列表…</translation>
    </message>
    <message>
        <source>How long it lasts</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>Laptop {number} · certificate {fingerprint}</source>
        <translation>笔记本 {number} · 证书 {fingerprint}</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>已于 {day} 到期</translation>
    </message>
    <message>
        <source>only until {day}</source>
        <translation>即将到期：{day}</translation>
    </message>
    <message>
        <source>Take the certificate of {name} back?</source>
        <translation>吊销{name}的证书？</translation>
    </message>
    <message>
        <source>{name} can then no longer hand on work from this laptop, and needs a new certificate. It cannot be undone.</source>
        <translation>此后{name}不能再从该笔记本提交工作成果，须重新申请证书。此操作不可撤销。</translation>
    </message>
    <message>
        <source>It lets them sign their part of this office’s audits on the laptop that made the request.</source>
        <translation>证书用于在提出申请的笔记本上签署其在本机构审查中的记录。</translation>
    </message>
    <message>
        <source>This laptop has a certificate already.</source>
        <translation>该笔记本已有证书。</translation>
    </message>
    <message>
        <source>They have a certificate for another laptop; revoke it if that laptop is gone.</source>
        <translation>其另一台笔记本已有证书；如该笔记本已丢失，请吊销。</translation>
    </message>
    <message>
        <source>The certificate is issued …</source>
        <translation>正在签发证书…</translation>
    </message>
    <message>
        <source>The certificate is revoked …</source>
        <translation>正在吊销证书…</translation>
    </message>
    <message>
        <source>Saved as {name}. Assignments carry the list too.</source>
        <translation>已保存为 {name}。任务书也会附带该列表。</translation>
    </message>
    <message>
        <source>The revocation list is issued …</source>
        <translation>正在签发吊销列表…</translation>
    </message>
    <message>
        <source>There is no audit of this office yet. Create one first.</source>
        <translation>本机构尚无审查项目，请先新建。</translation>
    </message>
    <message>
        <source>The team has no leader yet.</source>
        <translation>审查组尚无组长。</translation>
    </message>
    <message>
        <source>{name}, {role}: certified until {day}</source>
        <translation>{name}，{role}：证书有效期至 {day}</translation>
    </message>
    <message>
        <source>{name}, {role}: no registration number. Enter it on the audit’s planning page.</source>
        <translation>{name}，{role}：无注册号。请在该审查的策划页填写。</translation>
    </message>
    <message>
        <source>{name}, {role}: not certified. Ask for a request (Settings, “Audits made by a team”) and certify it above.</source>
        <translation>{name}，{role}：未获证书。请其提交申请（设置 › “由审查组完成的审查”），并在上方签发。</translation>
    </message>
    <message>
        <source>The assignment is written and verified …</source>
        <translation>正在生成并验证任务书…</translation>
    </message>
    <message>
        <source>The office is opened …</source>
        <translation>正在打开机构…</translation>
    </message>
    <message>
        <source>Request a certificate, send the file to your office, and install the answer it sends back.</source>
        <translation>请申请证书，将文件发给机构，并安装机构返回的证书。</translation>
    </message>
    <message>
        <source>Root of {office}: {fingerprint}</source>
        <translation>{office}根证书：{fingerprint}</translation>
    </message>
    <message>
        <source>The certificate of {office} ran out on {day}. Request a new one; work goes on meanwhile.</source>
        <translation>{office}签发的证书已于 {day} 到期。请重新申请；期间工作可照常进行。</translation>
    </message>
    <message>
        <source>The certificate of {office} runs out in {n} days, on {day}. Request a new one.</source>
        <translation>{office}签发的证书将于 {n} 天后（{day}）到期，请重新申请。</translation>
    </message>
    <message>
        <source>Conflicts / audit trail</source>
        <translation>冲突 / 审查轨迹</translation>
    </message>
    <message>
        <source>Import an assignment…</source>
        <translation>导入任务书…</translation>
    </message>
    <message>
        <source>Ask your office for a certificate…</source>
        <translation>向机构申请证书…</translation>
    </message>
    <message>
        <source>In a team: import the assignment that your office sends you.</source>
        <translation>团队审查：请导入机构发来的任务书。</translation>
    </message>
    <message>
        <source>In a team: ask your office for a certificate, then import the assignment that it sends you.</source>
        <translation>团队审查：先向机构申请证书，再导入机构发来的任务书。</translation>
    </message>
    <message>
        <source>On your own: start with an application.</source>
        <translation>独立审查：从受理申请开始。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>{n} new changes</source>
        <translation>{n} 处新填写</translation>
    </message>
    <message>
        <source>{name}: {n} changes on laptop {device}</source>
        <translation>{name} {n} 处（笔记本 {device}）</translation>
    </message>
    <message>
        <source>Imported: {n} changes</source>
        <translation>已导入 {n} 处填写</translation>
    </message>
    <message>
        <source>Imported: {n} changes in {audits} audits</source>
        <translation>已导入 {n} 处填写，涉及 {audits} 项审查</translation>
    </message>
    <message>
        <source>1 entry is in conflict now; Ctrl+8 leads to it.</source>
        <translation>现有 1 条记录有冲突，按 Ctrl+8 前往裁定。</translation>
    </message>
    <message>
        <source>The import is taken back …</source>
        <translation>正在撤回导入…</translation>
    </message>
    <message>
        <source>Entries by stage</source>
        <translation>各阶段的记录</translation>
    </message>
    <message>
        <source>Revocation list {number} of the office, issued today</source>
        <translation>机构吊销列表第 {number} 号，今天签发</translation>
    </message>
    <message>
        <source>The certificate of {name} ({registration}) was revoked on {day}: {reason}.</source>
        <translation>{name}（{registration}）的证书已于 {day} 被吊销：{reason}。</translation>
    </message>
    <message>
        <source>Somebody else may have the key: only what was accepted here before still counts. Have them sign anew.</source>
        <translation>密钥可能落入他人之手：仅此前已在本机接受的内容有效。请其用新证书重新签名。</translation>
    </message>
    <message>
        <source>What they signed before stays valid.</source>
        <translation>此前签名的内容仍然有效。</translation>
    </message>
    <message>
        <source>In a list: only mine / history / conflict</source>
        <translation>列表中：只看我的 / 历史 / 裁定冲突</translation>
    </message>
    <message>
        <source>Your next contribution (Ctrl+T) takes the decisions to the others.</source>
        <translation>裁定结果随您的下一份工作成果（Ctrl+T）传给他人。</translation>
    </message>
    <message>
        <source>Your key, to be compared by the office: {fingerprint}</source>
        <translation>您的密钥（由机构核对）：{fingerprint}</translation>
    </message>
    <message>
        <source>Change the passphrase of the office…</source>
        <translation>更改机构口令…</translation>
    </message>
    <message>
        <source>The passphrase is changed …</source>
        <translation>正在更改口令…</translation>
    </message>
    <message>
        <source>The passphrase of the office is changed. Copies of the folder made before open with the old one.</source>
        <translation>机构口令已更改。此前另存的文件夹副本仍用原口令打开。</translation>
    </message>
    <message>
        <source>Then write the assignments of their audits anew: a certificate counts from there on.</source>
        <translation>然后重新写出其所参加审查的任务书：证书自任务书起生效。</translation>
    </message>
    <message>
        <source>No line fits. Change the filters, or what is searched for.</source>
        <translation>没有符合条件的记录。请更改筛选或查找内容。</translation>
    </message>
</context>
</TS>
