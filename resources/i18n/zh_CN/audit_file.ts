<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>audit_file</name>
    <message>
        <source>the form edition has no such item</source>
        <translation>表单版本中没有该项目</translation>
    </message>
    <message>
        <source>Mistakes in the audit file: {count}; the first at {path}: {fault}</source>
        <translation>审查文件有 {count} 处错误，首处在 {path}：{fault}</translation>
    </message>
    <message>
        <source>Correct the file; nothing was loaded.</source>
        <translation>请改正文件；未载入任何内容。</translation>
    </message>
    <message>
        <source>the file is larger than {limit} MiB</source>
        <translation>文件超过 {limit} MiB</translation>
    </message>
    <message>
        <source>“{id}” is the id of no record in this file</source>
        <translation>“{id}”不是本文件中任何记录的 id</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>this is no JSON document ({problem})</source>
        <translation>不是 JSON 文档（{problem}）</translation>
    </message>
    <message>
        <source>man-days are a figure from 0 to 9999 with at most two decimals</source>
        <translation>人日应为 0 至 9999 之间、最多两位小数的数</translation>
    </message>
    <message>
        <source>this is the same record as {other}</source>
        <translation>与 {other} 是同一条记录</translation>
    </message>
    <message>
        <source>“{id}” is the id of no record under {key}</source>
        <translation>“{id}”不是 {key} 下任何记录的 id</translation>
    </message>
    <message>
        <source>a deleted record would be loaded unseen: leave it out</source>
        <translation>已删除的记录载入后不可见：请将其从文件中去掉</translation>
    </message>
    <message>
        <source>the text is longer than {most} characters</source>
        <translation>文本超过 {most} 个字符</translation>
    </message>
    <message>
        <source>the number is larger than {most}</source>
        <translation>数字大于 {most}</translation>
    </message>
    <message>
        <source>this key stands twice in one object</source>
        <translation>同一对象中该键出现两次</translation>
    </message>
</context>
</TS>
