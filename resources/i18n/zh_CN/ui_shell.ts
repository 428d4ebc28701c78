<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ui_shell</name>
    <message>
        <source>Auditor App</source>
        <translation>审查助手</translation>
    </message>
    <message>
        <source>Remove audit {number} of {client} from the list?</source>
        <translation>从列表中移除“{client}”的审查 {number}？</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>新建审查</translation>
    </message>
    <message>
        <source>Import package</source>
        <translation>导入文件包</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>My audits</source>
        <translation>我的审查</translation>
    </message>
    <message>
        <source>Try it with the sample audit</source>
        <translation>用示例审查试一试</translation>
    </message>
    <message>
        <source>{reason} ({code})</source>
        <translation>{reason}（{code}）</translation>
    </message>
    <message>
        <source>The after-sales service audit, offline: from the application to a signed dossier.</source>
        <translation>售后服务审查，全程离线：从认证申请到签名的审查档案。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>注册号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>首次使用</translation>
    </message>
    <message>
        <source>Your name and number stand in every signature. The passphrase encrypts everything on this laptop.</source>
        <translation>姓名与注册号将出现在每个签名中；口令用于加密本机上的全部内容。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Easy to guess: add a few words.</source>
        <translation>容易被猜到：请再加几个词。</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>尚可，再加一个词就足够强。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>足够强。</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>This stage is complete.</source>
        <translation>本阶段已完成。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 条</translation>
    </message>
    <message>
        <source>Go on: {stage}</source>
        <translation>继续：{stage}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Conforms / does not / not applicable</source>
        <translation>符合 / 不符合 / 不适用</translation>
    </message>
    <message>
        <source>Next gap</source>
        <translation>下一个空缺</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Undo / redo</source>
        <translation>撤销 / 重做</translation>
    </message>
    <message>
        <source>Go to a stage</source>
        <translation>前往某阶段</translation>
    </message>
    <message>
        <source>Back to my audits</source>
        <translation>返回我的审查</translation>
    </message>
    <message>
        <source>Find audits and clients…</source>
        <translation>查找审查、客户…</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>No audit holds “{text}”.</source>
        <translation>没有包含“{text}”的审查。</translation>
    </message>
    <message>
        <source>All on this laptop, saved as you go. Press Enter to open.</source>
        <translation>全部在本机，自动保存。按 Enter 打开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>No audits yet</source>
        <translation>还没有审查</translation>
    </message>
    <message>
        <source>1 site</source>
        <translation>1 个场所</translation>
    </message>
    <message>
        <source>{n} sites</source>
        <translation>{n} 个场所</translation>
    </message>
    <message>
        <source>{grade} so far</source>
        <translation>{grade}（暂）</translation>
    </message>
    <message>
        <source>Client not named yet</source>
        <translation>客户未命名</translation>
    </message>
    <message>
        <source>Everything is verified before anything is written; a refused package leaves no trace.</source>
        <translation>先验证，后写入；被拒绝的文件包不留任何痕迹。</translation>
    </message>
    <message>
        <source>{client} · audit {number}</source>
        <translation>{client} · 审查 {number}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>文件包</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Audit number</source>
        <translation>审查编号</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>认证委托人</translation>
    </message>
    <message>
        <source>Type of audit</source>
        <translation>审查类型</translation>
    </message>
    <message>
        <source>Form edition</source>
        <translation>表单版本</translation>
    </message>
    <message>
        <source>For trying out, not for certification</source>
        <translation>仅供试用，不得用于认证</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>创建并打开</translation>
    </message>
    <message>
        <source>Form edition; the audit keeps it to its end</source>
        <translation>表单版本（本次审查自始至终使用）</translation>
    </message>
    <message>
        <source>You are its team leader; everything can be changed later.</source>
        <translation>您将担任审查组长；以后都可修改。</translation>
    </message>
    <message>
        <source>Whose audit is it?</source>
        <translation>请填写认证委托人。</translation>
    </message>
    <message>
        <source>Something in the program went wrong; everything up to the last change is saved.</source>
        <translation>程序出错；此前的全部更改均已保存。</translation>
    </message>
    <message>
        <source>The report names places in the program and holds nothing of the audit.</source>
        <translation>错误报告只含程序位置，不含任何审查内容。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制错误报告</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Show or hide the passphrase</source>
        <translation>显示或隐藏口令</translation>
    </message>
    <message>
        <source>It opens the workspace if the passphrase is lost. It is shown this once and kept nowhere on this laptop.</source>
        <translation>口令遗失时用它打开工作区。只显示这一次，本机不留存。</translation>
    </message>
    <message>
        <source>Recovery key: {key}</source>
        <translation>恢复密钥：{key}</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>我已妥善保管</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copied. Paste it into a password safe, then copy something else.</source>
        <translation>已复制。请粘贴到密码保险箱，然后复制其他内容以覆盖剪贴板。</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Keep this recovery key</source>
        <translation>请保管恢复密钥</translation>
    </message>
    <message>
        <source>Auditor App – recovery key</source>
        <translation>审查助手——恢复密钥</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the laptop can open the workspace. Keep them apart.</source>
        <translation>同时持有本页和电脑的人可以打开工作区，请分开保管。</translation>
    </message>
    <message>
        <source>Saved as {name}. Better not on this laptop.</source>
        <translation>已保存为 {name}。最好不要存放在本机。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>The file cannot be written: {problem}</source>
        <translation>无法写入文件：{problem}</translation>
    </message>
    <message>
        <source>Made by themselves and checked; they lie encrypted beside the workspace.</source>
        <translation>自动生成并经校验，加密存放在工作区旁。</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Save trust root…</source>
        <translation>保存信任根证书…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Yes, put it in place of the workspace</source>
        <translation>确认，用它替换当前工作区</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>证书（SHA-256）</translation>
    </message>
    <message>
        <source>Whoever verifies your packages needs it; give it to them once, in person.</source>
        <translation>验证您的文件包需要它；请当面交付一次。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>The passphrase is changed; the recovery key stays the same.</source>
        <translation>口令已更改；恢复密钥不变。</translation>
    </message>
    <message>
        <source>{n} KiB</source>
        <translation>{n} KiB</translation>
    </message>
    <message>
        <source>Restore the backup of {time}</source>
        <translation>恢复 {time} 的备份</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>已备份并校验：{name}</translation>
    </message>
    <message>
        <source>Auditor App {version} · Apache License 2.0</source>
        <translation>审查助手 {version} · Apache License 2.0</translation>
    </message>
    <message>
        <source>Fonts: Noto Sans and Noto Sans SC, SIL Open Font License 1.1</source>
        <translation>字体：Noto Sans 与 Noto Sans SC，SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>还有 1 天</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>还有 {n} 天</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>已逾期 1 天</translation>
    </message>
    <message>
        <source>{n} days overdue</source>
        <translation>已逾期 {n} 天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show or hide the guidance</source>
        <translation>显示或隐藏指引</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saves itself</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>I have lost the passphrase</source>
        <translation>口令遗失</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Unlock with the recovery key</source>
        <translation>用恢复密钥解锁</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Type it from the printed sheet; spaces and dashes do not matter.</source>
        <translation>照打印页输入，空格和连字符可省略。</translation>
    </message>
    <message>
        <source>Welcome back, {person}</source>
        <translation>欢迎回来，{person}</translation>
    </message>
    <message>
        <source>{who} · cert. {fingerprint}</source>
        <translation>{who} · 证书 {fingerprint}</translation>
    </message>
    <message>
        <source>1 audit</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>{n} audits</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>{audits} · {n} blocked</source>
        <translation>{audits} · {n} 项受阻</translation>
    </message>
    <message>
        <source>Encrypted · last backup {time}</source>
        <translation>本机已加密 · 上次备份 {time}</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>{n} within 30 days</source>
        <translation>30 天内 {n} 项</translation>
    </message>
    <message>
        <source>Identity, backups, language</source>
        <translation>身份、备份、语言</translation>
    </message>
    <message>
        <source>Sample audit · nothing is kept</source>
        <translation>示例审查 · 不保留任何内容</translation>
    </message>
    <message>
        <source>Encrypted · no backup yet</source>
        <translation>本机已加密 · 尚无备份</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Signed off on {day}. The team leader can reopen it on the conclusion page.</source>
        <translation>已于 {day} 签署。组长可在结论页重新打开。</translation>
    </message>
    <message>
        <source>Waits for an earlier stage</source>
        <translation>等待前序阶段</translation>
    </message>
    <message>
        <source>Encrypted · the last backup failed</source>
        <translation>已加密 · 上次备份失败</translation>
    </message>
</context>
</TS>
