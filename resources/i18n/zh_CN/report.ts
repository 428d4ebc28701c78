<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>report</name>
    <message>
        <source>Audit report – after-sales service certification</source>
        <translation>审查报告 · 商品售后服务认证</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>认证等级</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>未签发</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场审查日期</translation>
    </message>
    <message>
        <source>Proposed by the audit team; the certification body sets the grade (§7).</source>
        <translation>由审查组建议，等级由认证机构确定（§7）。</translation>
    </message>
    <message>
        <source>Report date</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>签发</translation>
    </message>
</context>
</TS>
