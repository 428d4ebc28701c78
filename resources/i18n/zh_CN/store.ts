<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>store</name>
    <message>
        <source>The attached file {digest} is damaged.</source>
        <translation>附件 {digest} 已损坏。</translation>
    </message>
    <message>
        <source>Attach the original again, or copy it back into the folder “attachments” from wherever the workspace was saved.</source>
        <translation>请重新添加原文件，或从工作区的备份副本中将其拷回“attachments”文件夹。</translation>
    </message>
    <message>
        <source>The attached file {digest} is not in the workspace.</source>
        <translation>工作区中没有附件 {digest}。</translation>
    </message>
    <message>
        <source>Copy it back into the folder “attachments” from wherever the workspace was saved.</source>
        <translation>请从工作区的备份副本中将其拷回“attachments”文件夹。</translation>
    </message>
    <message>
        <source>The backup {backup} is not whole, or belongs to another workspace; nothing was replaced.</source>
        <translation>备份 {backup} 不完整，或属于其他工作区；未作任何替换。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择其他备份。</translation>
    </message>
    <message>
        <source>The rules that keep the history are missing or changed.</source>
        <translation>保护历史记录的规则缺失或被改动。</translation>
    </message>
    <message>
        <source>Audit {audit}: event {number} of device {device} was altered.</source>
        <translation>审查 {audit}：设备 {device} 的第 {number} 条记录被改动。</translation>
    </message>
    <message>
        <source>The database file is damaged: {fault}.</source>
        <translation>数据库文件已损坏：{fault}。</translation>
    </message>
    <message>
        <source>Audit {audit}: a value does not fit its field.</source>
        <translation>审查 {audit}：有数值与其字段不符。</translation>
    </message>
    <message>
        <source>Audit {audit}: the attached file “{name}” is missing.</source>
        <translation>审查 {audit}：缺少附件“{name}”。</translation>
    </message>
    <message>
        <source>Audit {audit}: {record} {id} differs from its history.</source>
        <translation>审查 {audit}：{record} {id} 与其历史记录不一致。</translation>
    </message>
    <message>
        <source>process {process} on {computer}</source>
        <translation>电脑 {computer} 上的进程 {process}</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一程序</translation>
    </message>
    <message>
        <source>The workspace in {folder} does not open: its key is another one, or the beginning of its database is damaged.</source>
        <translation>无法打开 {folder} 中的工作区：密钥不符，或数据库开头部分已损坏。</translation>
    </message>
    <message>
        <source>Use the identity that belongs to this workspace, or restore a backup.</source>
        <translation>请使用本工作区所属的身份，或恢复备份。</translation>
    </message>
    <message>
        <source>There is a workspace in {folder} already.</source>
        <translation>{folder} 中已有工作区。</translation>
    </message>
    <message>
        <source>There is no workspace in {folder}.</source>
        <translation>{folder} 中没有工作区。</translation>
    </message>
    <message>
        <source>Choose another folder; if its database was lost, restore a backup; otherwise start a new workspace.</source>
        <translation>请选择其他文件夹；如数据库丢失，请恢复备份；否则可新建工作区。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the workspace in {folder} (schema {theirs}; this one knows {ours}).</source>
        <translation>{folder} 中的工作区由本程序的更新版本写入（结构版本 {theirs}，当前版本支持 {ours}）。</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>请安装新版本。未作任何改动。</translation>
    </message>
    <message>
        <source>The workspace in {folder} is damaged.</source>
        <translation>{folder} 中的工作区已损坏。</translation>
    </message>
    <message>
        <source>Restore it from its latest backup; the damaged database is kept beside it.</source>
        <translation>请用最新备份恢复；损坏的数据库将保留在旁。</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full; nothing was changed.</source>
        <translation>{folder} 所在磁盘已满；未作任何改动。</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The workspace in {folder} cannot be written to.</source>
        <translation>无法写入 {folder} 中的工作区。</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or copy the folder to a place where you have it.</source>
        <translation>请取得该处的写入权限，或将文件夹拷贝到有写入权限的位置。</translation>
    </message>
    <message>
        <source>The workspace in {folder} is open in {holder}.</source>
        <translation>{folder} 中的工作区已由{holder}打开。</translation>
    </message>
    <message>
        <source>Use the window that is open already, or close it first.</source>
        <translation>请使用已打开的窗口，或先将其关闭。</translation>
    </message>
    <message>
        <source>The workspace holds no audit {id}.</source>
        <translation>工作区中没有审查 {id}。</translation>
    </message>
    <message>
        <source>A value does not fit its field: {why}.</source>
        <translation>数值与其字段不符：{why}。</translation>
    </message>
    <message>
        <source>Audit {audit}: the list of conflicts differs from the history.</source>
        <translation>审查 {audit}：冲突清单与历史记录不一致。</translation>
    </message>
    <message>
        <source>There is no conflict on this field any more.</source>
        <translation>该字段已不存在冲突。</translation>
    </message>
    <message>
        <source>Somebody has decided it already; look at the audit trail.</source>
        <translation>该冲突已有人处理，请查看审查轨迹。</translation>
    </message>
    <message>
        <source>The package holds nothing that {author} wrote on another laptop.</source>
        <translation>文件包中没有 {author} 在其他电脑上的记录。</translation>
    </message>
    <message>
        <source>Choose the latest package that holds your entries; anyone of the team may have made it.</source>
        <translation>请选择含有您的记录的最新文件包，由审查组任何成员导出均可。</translation>
    </message>
    <message>
        <source>The workspace in {folder} cannot be used ({problem}).</source>
        <translation>工作区 {folder} 无法使用（{problem}）。</translation>
    </message>
    <message>
        <source>Check the disk and the folder; once it works again, `auditor-app workspace check` tells whether all is whole.</source>
        <translation>请检查磁盘和该文件夹；恢复后可用 `auditor-app workspace check` 检查数据是否完整。</translation>
    </message>
    <message>
        <source>the system could not read or write its database</source>
        <translation>系统无法读写其数据库</translation>
    </message>
    <message>
        <source>{problem}: {file}</source>
        <translation>{problem}：{file}</translation>
    </message>
    <message>
        <source>its disk does not let a program lock a file</source>
        <translation>所在磁盘不支持文件锁定</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>请打开该工作区，或另选文件夹。</translation>
    </message>
    <message>
        <source>It may have been removed; go back to the list of audits.</source>
        <translation>该审查可能已被移除；请返回审查列表。</translation>
    </message>
    <message>
        <source>Correct the value; nothing was written.</source>
        <translation>请更正该值；未写入任何内容。</translation>
    </message>
</context>
</TS>
