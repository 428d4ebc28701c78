<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>forms</name>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}：{problem}</translation>
    </message>
    <message>
        <source>The form edition is refused. Mistakes: {n}; the first: {first}</source>
        <translation>表单版本未通过校验，共 {n} 处错误，第一处：{first}</translation>
    </message>
    <message>
        <source>Correct the files of the form edition and load it again.</source>
        <translation>请更正表单版本的文件后重新加载。</translation>
    </message>
    <message>
        <source>This key is missing</source>
        <translation>缺少该项</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一个表</translation>
    </message>
    <message>
        <source>This key is not known here. Known are: {known}</source>
        <translation>此处没有该项。可用的项有：{known}</translation>
    </message>
    <message>
        <source>a list of {n} values</source>
        <translation>{n} 个值的列表</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一个列表</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>The list has {n} entries; at most {most} are allowed</source>
        <translation>列表有 {n} 项，最多允许 {most} 项</translation>
    </message>
    <message>
        <source>one of: {choices}</source>
        <translation>以下之一：{choices}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>文字为空</translation>
    </message>
    <message>
        <source>at most 64 letters A–Z, digits, dots, hyphens and underscores</source>
        <translation>不超过 64 个英文字母、数字、点、连字符或下划线</translation>
    </message>
    <message>
        <source>The text contains a control character</source>
        <translation>文字中含有控制字符</translation>
    </message>
    <message>
        <source>The text contains unreadable characters: save the file as UTF-8</source>
        <translation>文字中有无法识别的字符，请将文件另存为 UTF-8 编码</translation>
    </message>
    <message>
        <source>a whole number of at least {least}</source>
        <translation>不小于 {least} 的整数</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 至 {most} 的整数</translation>
    </message>
    <message>
        <source>Expected {expected}; found {found}</source>
        <translation>应为{expected}，实际为{found}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>a very large number</source>
        <translation>一个极大的数</translation>
    </message>
    <message>
        <source>{id} is already the id of {other}</source>
        <translation>编号 {id} 已用于 {other}</translation>
    </message>
    <message>
        <source>A method is named twice</source>
        <translation>同一方法重复列出</translation>
    </message>
    <message>
        <source>“{value}” is not defined. Defined are: {known}</source>
        <translation>“{value}”未定义。已定义的有：{known}</translation>
    </message>
    <message>
        <source>Dimension {dimension} has no item of level {level}</source>
        <translation>维度 {dimension} 没有级别 {level} 的条目</translation>
    </message>
    <message>
        <source>Level {level} has no title</source>
        <translation>级别 {level} 没有名称</translation>
    </message>
    <message>
        <source>Grade {higher} must ask for at least the {percent} % of grade {lower}</source>
        <translation>{higher} 级的要求不得低于 {lower} 级的 {percent}%</translation>
    </message>
    <message>
        <source>The factor {numerator}/{denominator} is greater than 1</source>
        <translation>系数 {numerator}/{denominator} 大于 1</translation>
    </message>
    <message>
        <source>This file is no part of a form edition. Its files are: {files}</source>
        <translation>该文件不属于表单版本。表单版本的文件有：{files}</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>缺少该文件</translation>
    </message>
    <message>
        <source>This is not a JSON document that holds a form edition</source>
        <translation>不是包含表单版本的 JSON 文档</translation>
    </message>
    <message>
        <source>The file is nested too deeply</source>
        <translation>文件嵌套层次过深</translation>
    </message>
    <message>
        <source>TOML syntax error in line {line}, column {column}: {problem}</source>
        <translation>第 {line} 行第 {column} 列有 TOML 语法错误：{problem}</translation>
    </message>
    <message>
        <source>TOML syntax error: {problem}</source>
        <translation>TOML 语法错误：{problem}</translation>
    </message>
    <message>
        <source>The file is larger than {most} MiB</source>
        <translation>文件超过 {most} MiB</translation>
    </message>
    <message>
        <source>This key belongs in {file}</source>
        <translation>该项应写在 {file} 中</translation>
    </message>
</context>
</TS>
