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
        <source>{n} new entries</source>
        <translation>{n} 条新记录</translation>
    </message>
    <message>
        <source>A revocation list is old. Ask the office for a new assignment before the dossier is made.</source>
        <translation>吊销列表已过旧。请在生成案卷前向机构索取新的任务书。</translation>
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
        <translation>机构吊销列表第 {number} 号，签发已 {days} 天</translation>
    </message>
    <message>
        <source>No office vouches for this certificate; you trust it yourself.</source>
        <translation>此证书没有机构担保，由您自行信任。</translation>
    </message>
    <message>
        <source>{name}: {n} entries on laptop {device}</source>
        <translation>{name}：{n} 条，笔记本 {device}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
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
        <source>Imported: {n} entries into {audits} audits</source>
        <translation>已导入：{n} 条记录，涉及 {audits} 个审查</translation>
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
        <source>{n} were left as they are: somebody has built on them, or they are not yours to write.</source>
        <translation>{n} 条保持不变：已有人在其上续写，或不属于您可更改的内容。</translation>
    </message>
</context>
</TS>
