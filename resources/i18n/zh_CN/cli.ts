<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>Grade: {grade}</source>
        <translation>等级：{grade}</translation>
    </message>
    <message>
        <source>Wrote and verified {file} ({size} bytes), package {digest}.</source>
        <translation>已写入并验证 {file}（{size} 字节），文件包 {digest}。</translation>
    </message>
    <message>
        <source>Loaded audit {number} as {id}.</source>
        <translation>已载入审查 {number}，标识 {id}。</translation>
    </message>
    <message>
        <source>Wrote {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>There are no audits yet.</source>
        <translation>尚无审查。</translation>
    </message>
    <message>
        <source>{title} {version}: {clauses} clauses, {items} characteristic items, {review} items of the document review; no mistakes.</source>
        <translation>{title} {version}：{clauses} 条条款、{items} 个特性项目、{review} 项文件审查；没有错误。</translation>
    </message>
    <message>
        <source>The package is whole and its signature is valid.</source>
        <translation>文件包完整，签名有效。</translation>
    </message>
    <message>
        <source>Signed by {name} ({registration}) at {time}</source>
        <translation>签名人 {name}（{registration}），时间 {time}</translation>
    </message>
    <message>
        <source>Certificate {fingerprint}</source>
        <translation>证书 {fingerprint}</translation>
    </message>
    <message>
        <source>Package {digest}</source>
        <translation>文件包 {digest}</translation>
    </message>
    <message>
        <source>Audit {number}, {client}</source>
        <translation>审查 {number}，{client}</translation>
    </message>
    <message>
        <source>Signed off by the team leader on {day}</source>
        <translation>审查组长已于 {day} 签署</translation>
    </message>
    <message>
        <source>Not signed off by the team leader yet</source>
        <translation>审查组长尚未签署</translation>
    </message>
    <message>
        <source>Imported as {id}.</source>
        <translation>已导入，标识 {id}。</translation>
    </message>
    <message>
        <source>Name the root certificate of the signer's authority as a PEM file.</source>
        <translation>请指定签名方机构的根证书（PEM 文件）。</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>The workspace needs its passphrase.</source>
        <translation>需要工作区的口令。</translation>
    </message>
    <message>
        <source>Set {variable}, or run the command in a terminal.</source>
        <translation>请设置 {variable}，或在终端中运行该命令。</translation>
    </message>
    <message>
        <source>There is no workspace in “{folder}” yet.</source>
        <translation>“{folder}”中还没有工作区。</translation>
    </message>
    <message>
        <source>Start one with `auditor-app workspace init`, or open the window.</source>
        <translation>请用 `auditor-app workspace init` 建立，或打开窗口。</translation>
    </message>
    <message>
        <source>A workspace was started for {name}. Keep its recovery key: {key}</source>
        <translation>已为 {name} 建立工作区。请保存恢复密钥：{key}</translation>
    </message>
    <message>
        <source>Checked {events} events of {audits} audits.</source>
        <translation>已检查 {audits} 个审查的 {events} 个事件。</translation>
    </message>
    <message>
        <source>Restored {file}.</source>
        <translation>已恢复 {file}。</translation>
    </message>
    <message>
        <source>What it replaced is kept as {file}.</source>
        <translation>被替换的内容保存为 {file}。</translation>
    </message>
    <message>
        <source>The workspace is in {folder}.</source>
        <translation>工作区位于 {folder}。</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>已备份并验证：{file}</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>一切完好。</translation>
    </message>
    <message>
        <source>Send {file} to the office.</source>
        <translation>请把 {file} 发给机构。</translation>
    </message>
    <message>
        <source>Key of the request, to be compared by the office: {fingerprint}</source>
        <translation>申请的密钥指纹（供机构核对）：{fingerprint}</translation>
    </message>
    <message>
        <source>{office} certified this workspace until {day}.</source>
        <translation>{office} 已为本工作区签发证书，有效期至 {day}。</translation>
    </message>
    <message>
        <source>Device {device}</source>
        <translation>设备 {device}</translation>
    </message>
    <message>
        <source>The answer comes from {office}, whose root is {fingerprint}.</source>
        <translation>该答复来自 {office}，其根证书指纹为 {fingerprint}。</translation>
    </message>
    <message>
        <source>Compare it with the office over another channel, then repeat with --root FINGERPRINT.</source>
        <translation>请通过其他途径与机构核对，然后加上 --root FINGERPRINT 重新执行。</translation>
    </message>
    <message>
        <source>The authority of {office} is set up.</source>
        <translation>已建立 {office} 的签发机构。</translation>
    </message>
    <message>
        <source>Root certificate: {file}</source>
        <translation>根证书：{file}</translation>
    </message>
    <message>
        <source>Root fingerprint, to be compared by every auditor: {fingerprint}</source>
        <translation>根证书指纹（供每位审查员核对）：{fingerprint}</translation>
    </message>
    <message>
        <source>Certified {name} ({registration}); send them {file}.</source>
        <translation>已为 {name}（{registration}）签发证书；请把 {file} 发给本人。</translation>
    </message>
    <message>
        <source>Wrote and verified the assignment {file}.</source>
        <translation>已生成并验证审查任务书 {file}。</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新口令：</translation>
    </message>
    <message>
        <source>New passphrase, once more: </source>
        <translation>再次输入新口令：</translation>
    </message>
    <message>
        <source>The new passphrase is missing.</source>
        <translation>缺少新口令。</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>请两次输入同一口令。</translation>
    </message>
    <message>
        <source>The passphrase of the authority is changed.</source>
        <translation>签发机构的口令已更改。</translation>
    </message>
    <message>
        <source>Passphrase of the authority: </source>
        <translation>签发机构的口令：</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>Revoked: {certificate}</source>
        <translation>已吊销：{certificate}</translation>
    </message>
    <message>
        <source>Without a reason the key counts as lost; tell it later by the fingerprint, with --reason.</source>
        <translation>未注明原因则视为密钥丢失；可事后按指纹用 --reason 补记。</translation>
    </message>
    <message>
        <source>The next assignment carries the new revocation list.</source>
        <translation>新的吊销列表将随下一份审查任务书发出。</translation>
    </message>
    <message>
        <source>Without a certificate, so they cannot contribute: {names}</source>
        <translation>没有证书、不能提交工作成果：{names}</translation>
    </message>
    <message>
        <source>The authority needs its passphrase.</source>
        <translation>需要签发机构的口令。</translation>
    </message>
    <message>
        <source>revoked on {day}: {reason}</source>
        <translation>于 {day} 吊销：{reason}</translation>
    </message>
    <message>
        <source>No certificate was issued yet.</source>
        <translation>尚未签发任何证书。</translation>
    </message>
    <message>
        <source>Taken back: {count} records. The history keeps both.</source>
        <translation>已撤回 {count} 条记录；历史中两者都保留。</translation>
    </message>
    <message>
        <source>Decided. Conflicts still open: {count}</source>
        <translation>已决定。尚未解决的冲突：{count}</translation>
    </message>
    <message>
        <source>{file}: signed by {name} ({registration}) at {time}</source>
        <translation>{file}：由 {name}（{registration}）于 {time} 签名</translation>
    </message>
    <message>
        <source>{count} entries by {name}</source>
        <translation>{name} 的 {count} 条记录</translation>
    </message>
    <message>
        <source>{stage}: {new} new, {changed} changed, {conflicts} in conflict</source>
        <translation>{stage}：新增 {new}，修改 {changed}，冲突 {conflicts}</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>There is no conflict.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>Nothing was imported into this audit.</source>
        <translation>该审查没有导入过任何内容。</translation>
    </message>
    <message>
        <source>Left as it is: {record} – {why}</source>
        <translation>保持不变：{record} – {why}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>revocation list of {day}, too old</source>
        <translation>{day} 的吊销列表，已过旧</translation>
    </message>
    <message>
        <source>revocation list of {day}</source>
        <translation>{day} 的吊销列表</translation>
    </message>
    <message>
        <source>The answer cannot be written: {problem}</source>
        <translation>结果无法输出：{problem}</translation>
    </message>
    <message>
        <source>What was asked for is done; only the answer is lost. Check where the output goes.</source>
        <translation>所要求的操作已完成，只是结果未能显示。请检查输出位置。</translation>
    </message>
    <message>
        <source>The system does not say who is logged in, so no workspace can be started in their name.</source>
        <translation>系统未提供登录用户，无法以其名义建立工作区。</translation>
    </message>
    <message>
        <source>Start one with `auditor-app workspace init`, which takes a name.</source>
        <translation>请用 `auditor-app workspace init` 建立，并指定姓名。</translation>
    </message>
    <message>
        <source>Entered into audit {number}: {count} records.</source>
        <translation>已录入审查 {number}：{count} 条记录。</translation>
    </message>
    <message>
        <source>Look up in the trail what came from where.</source>
        <translation>请在审查轨迹中查看各项内容的来源。</translation>
    </message>
    <message>
        <source>It is not said whose work this is to be.</source>
        <translation>未指明分给谁。</translation>
    </message>
    <message>
        <source>Name a member of the team with --member NUMBER.</source>
        <translation>请用 --member NUMBER 指明审查组成员。</translation>
    </message>
    <message>
        <source>The work is not divided up; everything is everybody’s.</source>
        <translation>尚未分工，全部工作由全组承担。</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>“{name}” is not in the team of this audit.</source>
        <translation>“{name}”不在本次审查组中。</translation>
    </message>
    <message>
        <source>Name a member by registration number, as the planning page shows it.</source>
        <translation>请按审查策划页所示的注册号指明成员。</translation>
    </message>
    <message>
        <source>The audit has no site “{name}”.</source>
        <translation>本次审查没有场所“{name}”。</translation>
    </message>
    <message>
        <source>Name a site as the planning page does, or by its id.</source>
        <translation>请按审查策划页的名称或编号指明场所。</translation>
    </message>
    <message>
        <source>{percent} % – Ctrl+C stops</source>
        <translation>{percent}% – 按 Ctrl+C 停止</translation>
    </message>
    <message>
        <source>The certificate of {name} ({registration}) was revoked on {day} ({reason}), after this was signed</source>
        <translation>{name}（{registration}）的证书在签署后于 {day} 被吊销（{reason}）</translation>
    </message>
</context>
</TS>
