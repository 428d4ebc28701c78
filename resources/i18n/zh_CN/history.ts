<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>history</name>
    <message>
        <source>Something in the history is no event.</source>
        <translation>历史记录中含有无效条目。</translation>
    </message>
    <message>
        <source>The history gives {record} {id} a value it cannot have.</source>
        <translation>历史记录赋予 {record} {id} 的值无效。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote {record} in a way this one does not understand.</source>
        <translation>{record} 由本程序的更新版本写入，当前版本无法识别。</translation>
    </message>
    <message>
        <source>Install the newer version, then import again.</source>
        <translation>请安装新版本后重新导入。</translation>
    </message>
    <message>
        <source>Event {number} of device {device} was altered.</source>
        <translation>设备 {device} 的第 {number} 条记录被改动。</translation>
    </message>
    <message>
        <source>The history belongs to another audit.</source>
        <translation>该历史记录属于另一项审查。</translation>
    </message>
    <message>
        <source>The history holds event {number} of this laptop, which it does not know.</source>
        <translation>历史记录含有本机的第 {number} 条记录，而本机没有该记录。</translation>
    </message>
    <message>
        <source>This workspace is probably an older copy. Restore a backup with this program instead of copying files: it then continues under a new device number, and what it lacks can be imported.</source>
        <translation>此工作区很可能是旧副本。请用本程序恢复备份，不要复制文件：恢复后将以新的设备编号继续，缺少的记录可重新导入。</translation>
    </message>
    <message>
        <source>Events {first} to {last} of device {device} are missing.</source>
        <translation>缺少设备 {device} 的第 {first} 至 {last} 条记录。</translation>
    </message>
    <message>
        <source>Ask for a new package: it carries the complete history.</source>
        <translation>请索取新的文件包：其中含有完整的历史记录。</translation>
    </message>
    <message>
        <source>Event {number} of device {device} is of a kind that there is not.</source>
        <translation>设备 {device} 的第 {number} 条记录类型不存在。</translation>
    </message>
    <message>
        <source>Event {number} of device {device} does not follow the one before it.</source>
        <translation>设备 {device} 的第 {number} 条记录与前一条不衔接。</translation>
    </message>
    <message>
        <source>Event {number} of device {device} lies more than a day in the future.</source>
        <translation>设备 {device} 的第 {number} 条记录的时间超前一天以上。</translation>
    </message>
    <message>
        <source>Check the date of both laptops.</source>
        <translation>请检查双方电脑的日期。</translation>
    </message>
    <message>
        <source>Nothing was imported. Ask the sender for a new package.</source>
        <translation>未导入任何内容。请向发送方索取新的文件包。</translation>
    </message>
    <message>
        <source>Device {device} has two different histories from event {number} on.</source>
        <translation>设备 {device} 自第 {number} 条记录起有两份不同的历史记录。</translation>
    </message>
    <message>
        <source>Its workspace was probably copied, or put back by hand. Its owner goes on in one copy only. What only the other one says is not lost: contribute from it, unpack that package as a ZIP file, and enter its audit.json into the copy that goes on with `auditor-app audit enter`.</source>
        <translation>其工作区可能曾被复制或手工还原。请使用者只在其中一份继续工作。另一份独有的内容不会丢失：从该份写出工作成果，按 ZIP 文件解压，再用 `auditor-app audit enter` 将其中的 audit.json 录入继续使用的那一份。</translation>
    </message>
    <message>
        <source>Device {device} claims to have seen events that are not there.</source>
        <translation>设备 {device} 声称已知晓并不存在的记录。</translation>
    </message>
    <message>
        <source>Event {number} of device {device} takes back a decision that is not there.</source>
        <translation>设备 {device} 的第 {number} 条记录撤销了并不存在的裁定。</translation>
    </message>
    <message>
        <source>The history does not say what audit it is of.</source>
        <translation>历史记录未说明所属的审查项目。</translation>
    </message>
    <message>
        <source>This laptop has made no import with the number {number}.</source>
        <translation>本机没有编号为 {number} 的导入。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一次导入。</translation>
    </message>
    <message>
        <source>An entry that stays refers to it.</source>
        <translation>仍有保留的记录引用它。</translation>
    </message>
    <message>
        <source>{author} has written it since.</source>
        <translation>{author} 此后已修改。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote it.</source>
        <translation>由本程序的更新版本写入。</translation>
    </message>
</context>
</TS>
