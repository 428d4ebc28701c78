<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>exchange</name>
    <message>
        <source>The name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The registration number</source>
        <translation>注册号</translation>
    </message>
    <message>
        <source>The package is signed by {name} ({registration}), for whom the trusted root does not vouch</source>
        <translation>文件包由{name}（{registration}）签署，所信任的根证书不为其担保</translation>
    </message>
    <message>
        <source>Ask the sender for the root certificate they are certified by, over another channel</source>
        <translation>请通过其他途径向发送方索取签发其证书的根证书</translation>
    </message>
    <message>
        <source>{field} contains a control character</source>
        <translation>{field}含有控制字符</translation>
    </message>
    <message>
        <source>{field} is too long: a certificate carries {chinese} Chinese or {latin} Latin characters</source>
        <translation>{field}过长：证书最多容纳 {chinese} 个汉字或 {latin} 个拉丁字符</translation>
    </message>
    <message>
        <source>The certificate of {name} is valid from {start} to {end} only</source>
        <translation>{name}的证书有效期仅为 {start} 至 {end}</translation>
    </message>
    <message>
        <source>Check this computer’s clock; if it is right, ask the sender for a package signed with a current certificate</source>
        <translation>请检查本机时钟；若时钟无误，请发送方用有效证书重新签署文件包</translation>
    </message>
    <message>
        <source>Choose the sender’s root certificate, a file that ends in .pem</source>
        <translation>请选择发送方的根证书（.pem 文件）</translation>
    </message>
    <message>
        <source>The trust file is too large to hold certificates</source>
        <translation>信任文件过大，不是证书文件</translation>
    </message>
    <message>
        <source>The trust file holds no certificate that can be read</source>
        <translation>信任文件中没有可读取的证书</translation>
    </message>
    <message>
        <source>The trust file holds a certificate that is no authority’s</source>
        <translation>信任文件中的证书不是签发机构的证书</translation>
    </message>
    <message>
        <source>The signer’s certificate is not one for signing audits</source>
        <translation>签署者的证书不是用于签署审查的证书</translation>
    </message>
    <message>
        <source>Ask the sender to sign with the certificate this program gave them</source>
        <translation>请发送方使用本程序为其签发的证书签署</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>缺少{field}</translation>
    </message>
    <message>
        <source>Type it instead of pasting it</source>
        <translation>请直接输入，不要粘贴</translation>
    </message>
    <message>
        <source>Shorten it as your registration body would</source>
        <translation>请按注册机构的写法缩短</translation>
    </message>
    <message>
        <source>{what}: at most {mib} MiB</source>
        <translation>{what}：最多 {mib} MiB</translation>
    </message>
    <message>
        <source>The package has too many entries: at most {n}</source>
        <translation>文件包条目过多：最多 {n} 个</translation>
    </message>
    <message>
        <source>{name} is too large for a package</source>
        <translation>{name} 过大，不能放入文件包</translation>
    </message>
    <message>
        <source>The package is too large</source>
        <translation>文件包过大</translation>
    </message>
    <message>
        <source>Attach photos at a lower resolution, or fewer of them</source>
        <translation>请降低照片分辨率，或减少照片</translation>
    </message>
    <message>
        <source>Attach fewer files</source>
        <translation>请减少附件</translation>
    </message>
    <message>
        <source>The end of the package is missing, or something was appended to it</source>
        <translation>文件包缺少结尾，或其后被追加了内容</translation>
    </message>
    <message>
        <source>Copy the file again, and compare its size with the sender’s</source>
        <translation>请重新复制文件，并与发送方核对文件大小</translation>
    </message>
    <message>
        <source>The package is damaged or was tampered with: {why}</source>
        <translation>文件包已损坏或被篡改：{why}</translation>
    </message>
    <message>
        <source>Do not use the package; ask the sender for it again</source>
        <translation>请勿使用此文件包；请发送方重新发送</translation>
    </message>
    <message>
        <source>The package would contain {name} twice</source>
        <translation>文件包将重复包含 {name}</translation>
    </message>
    <message>
        <source>there are bytes that belong to no entry</source>
        <translation>存在不属于任何条目的字节</translation>
    </message>
    <message>
        <source>{name} was changed</source>
        <translation>{name} 被改动</translation>
    </message>
    <message>
        <source>Ask the sender for the package again</source>
        <translation>请发送方重新发送文件包</translation>
    </message>
    <message>
        <source>The file is not a package of this program</source>
        <translation>该文件不是本程序的文件包</translation>
    </message>
    <message>
        <source>Choose a file that ends in .asice; a web page or a mail saved in its place does not help</source>
        <translation>请选择 .asice 文件；误存的网页或邮件无法使用</translation>
    </message>
    <message>
        <source>its directory does not fit</source>
        <translation>目录与文件不符</translation>
    </message>
    <message>
        <source>its directory is short</source>
        <translation>目录不完整</translation>
    </message>
    <message>
        <source>The package contains {name} twice</source>
        <translation>文件包重复包含 {name}</translation>
    </message>
    <message>
        <source>the directory entry of {name} is not in the one form allowed</source>
        <translation>{name} 的目录项不是唯一允许的形式</translation>
    </message>
    <message>
        <source>the header of {name} differs from the directory</source>
        <translation>{name} 的文件头与目录不一致</translation>
    </message>
    <message>
        <source>an entry runs past the end</source>
        <translation>有条目超出文件末尾</translation>
    </message>
    <message>
        <source>{name} was changed after signing</source>
        <translation>{name} 在签署后被改动</translation>
    </message>
    <message>
        <source>The package lacks {name}</source>
        <translation>文件包缺少 {name}</translation>
    </message>
    <message>
        <source>{name} is larger than it can be</source>
        <translation>{name} 超出允许的大小</translation>
    </message>
    <message>
        <source>A package cannot contain {name}</source>
        <translation>文件包不能包含 {name}</translation>
    </message>
    <message>
        <source>it names another signature</source>
        <translation>其中指明的是另一个签名</translation>
    </message>
    <message>
        <source>The package is not signed</source>
        <translation>文件包未签署</translation>
    </message>
    <message>
        <source>Ask the sender for the signed package</source>
        <translation>请向发送方索取已签署的文件包</translation>
    </message>
    <message>
        <source>its order is not the package’s</source>
        <translation>其顺序与文件包不一致</translation>
    </message>
    <message>
        <source>The content of {name} is not what its name says</source>
        <translation>{name} 的内容与其名称不符</translation>
    </message>
    <message>
        <source>Attach the file again</source>
        <translation>请重新添加该附件</translation>
    </message>
    <message>
        <source>Ask the sender what it contains</source>
        <translation>请向发送方询问其内容</translation>
    </message>
    <message>
        <source>{name} is in the package but not signed for</source>
        <translation>{name} 在文件包中，但未被签署</translation>
    </message>
    <message>
        <source>The package contains an entry that no package has: {name}</source>
        <translation>文件包含有不应出现的条目：{name}</translation>
    </message>
    <message>
        <source>This workspace has its identity already</source>
        <translation>此工作区已有身份</translation>
    </message>
    <message>
        <source>The workspace’s identity is damaged: {file}</source>
        <translation>工作区的身份已损坏：{file}</translation>
    </message>
    <message>
        <source>Put back an earlier copy of the folder “identity”; the audits are untouched, but stay locked without it</source>
        <translation>请放回“identity”文件夹的早先副本；审查数据未受影响，但缺少它无法解锁</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase</source>
        <translation>请用其口令解锁</translation>
    </message>
    <message>
        <source>The recovery key belongs to another workspace</source>
        <translation>此恢复密钥属于另一个工作区</translation>
    </message>
    <message>
        <source>Look for the sheet printed when this workspace was made</source>
        <translation>请查找建立此工作区时打印的那张纸</translation>
    </message>
    <message>
        <source>The passphrase is wrong</source>
        <translation>口令错误</translation>
    </message>
    <message>
        <source>Try again; nothing was changed. If it is lost, use the printed recovery key</source>
        <translation>请重试，未作任何改动。口令遗失时，请使用打印的恢复密钥</translation>
    </message>
    <message>
        <source>This workspace was made by a newer version of the program</source>
        <translation>此工作区由更新版本的程序建立</translation>
    </message>
    <message>
        <source>Update the program; nothing was changed</source>
        <translation>请更新程序；未作任何改动</translation>
    </message>
    <message>
        <source>There is no identity in {folder}</source>
        <translation>{folder} 中没有身份</translation>
    </message>
    <message>
        <source>Choose the workspace’s own folder, or start a new workspace</source>
        <translation>请选择工作区所在的文件夹，或新建工作区</translation>
    </message>
    <message>
        <source>The passphrase needs at least {n} characters</source>
        <translation>口令至少需要 {n} 个字符</translation>
    </message>
    <message>
        <source>Several ordinary words are easier to remember and harder to guess than one odd one</source>
        <translation>几个普通词语连用，比一个怪词更好记，也更难猜</translation>
    </message>
    <message>
        <source>Checking the passphrase needs {n} MiB of free memory</source>
        <translation>校验口令需要 {n} MiB 可用内存</translation>
    </message>
    <message>
        <source>Close other programs and try again</source>
        <translation>请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>The package’s manifest cannot be used: {why}</source>
        <translation>文件包的清单无法使用：{why}</translation>
    </message>
    <message>
        <source>it does not begin as a manifest does</source>
        <translation>其开头不是清单的形式</translation>
    </message>
    <message>
        <source>it is not in the one form allowed</source>
        <translation>不是唯一允许的形式</translation>
    </message>
    <message>
        <source>it does not name its signature</source>
        <translation>未指明其签名</translation>
    </message>
    <message>
        <source>it lists nothing</source>
        <translation>未列出任何条目</translation>
    </message>
    <message>
        <source>it lists an entry twice</source>
        <translation>重复列出同一条目</translation>
    </message>
    <message>
        <source>it is not XML</source>
        <translation>不是 XML</translation>
    </message>
    <message>
        <source>a digest cannot be read</source>
        <translation>有摘要无法读取</translation>
    </message>
    <message>
        <source>it lists something that no package has</source>
        <translation>列出了文件包中不应有的内容</translation>
    </message>
    <message>
        <source>The recovery key is mistyped. {why}</source>
        <translation>恢复密钥输入有误。{why}</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet, group by group</source>
        <translation>请与打印件逐组核对</translation>
    </message>
    <message>
        <source>It has a character that no recovery key has: {character}</source>
        <translation>含有恢复密钥中不会出现的字符：{character}</translation>
    </message>
    <message>
        <source>It has {n} characters and should have {length}</source>
        <translation>共 {n} 个字符，应为 {length} 个</translation>
    </message>
    <message>
        <source>Its characters do not check: at least one is wrong</source>
        <translation>校验不符：至少有一个字符有误</translation>
    </message>
    <message>
        <source>An encrypted file was changed or cut short, or belongs to another workspace</source>
        <translation>加密文件被改动、被截断，或属于另一个工作区</translation>
    </message>
    <message>
        <source>Restore the workspace from its latest backup</source>
        <translation>请从最近的备份恢复工作区</translation>
    </message>
    <message>
        <source>The signature says it was made in the future: {at}</source>
        <translation>签名时间在未来：{at}</translation>
    </message>
    <message>
        <source>Check this computer’s clock; if it is right, the sender’s was wrong and the package must be signed again</source>
        <translation>请检查本机时钟；若时钟无误，则发送方时钟有误，须重新签署文件包</translation>
    </message>
    <message>
        <source>The signature was made when the signer’s certificate was not valid</source>
        <translation>签名时签署者的证书不在有效期内</translation>
    </message>
    <message>
        <source>The signature has another form than this program’s: algorithm, signers or attributes differ</source>
        <translation>签名形式与本程序不同：算法、签署者数量或属性不一致</translation>
    </message>
    <message>
        <source>The signature does not belong to this package, or the package was changed after signing</source>
        <translation>签名不属于此文件包，或文件包在签署后被改动</translation>
    </message>
    <message>
        <source>The signer’s certificate is not trusted</source>
        <translation>签署者的证书不受信任</translation>
    </message>
    <message>
        <source>The signature file is not a signature of this program</source>
        <translation>签名文件不是本程序的签名</translation>
    </message>
    <message>
        <source>The signature cannot be validated</source>
        <translation>签名无法验证</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>无法写入 {file}：{reason}</translation>
    </message>
    <message>
        <source>Choose another place, or close the program that holds the file</source>
        <translation>请另选位置，或关闭占用该文件的程序</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation>无法读取 {file}：{reason}</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it</source>
        <translation>请确认文件存在且您有权读取</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written</source>
        <translation>磁盘已满：{file} 未写入</translation>
    </message>
    <message>
        <source>Free some space or choose another place, then do it again</source>
        <translation>请腾出空间或另选位置后重试</translation>
    </message>
    <message>
        <source>The office’s authority is damaged or was changed by another program</source>
        <translation>机构的签发数据已损坏，或被其他程序改动</translation>
    </message>
    <message>
        <source>Put back an earlier copy of the folder “authority”</source>
        <translation>请恢复“authority”文件夹的先前副本</translation>
    </message>
    <message>
        <source>This workspace has its authority already</source>
        <translation>此工作区已设立签发机构</translation>
    </message>
    <message>
        <source>An office cannot have this name</source>
        <translation>机构不能使用此名称</translation>
    </message>
    <message>
        <source>Enter the office’s own name</source>
        <translation>请输入机构自己的名称</translation>
    </message>
    <message>
        <source>The passphrase of the authority is wrong</source>
        <translation>机构口令错误</translation>
    </message>
    <message>
        <source>Try again; it is another one than the workspace’s. Nothing was changed</source>
        <translation>请重试；该口令与工作区口令不同。未作任何改动</translation>
    </message>
    <message>
        <source>This workspace is no authority</source>
        <translation>此工作区未设立签发机构</translation>
    </message>
    <message>
        <source>A certificate lasts from 1 to {n} years</source>
        <translation>证书有效期为 1 至 {n} 年</translation>
    </message>
    <message>
        <source>The request names the laptop of {name} ({registration})</source>
        <translation>该申请写的是 {name}（{registration}）的电脑</translation>
    </message>
    <message>
        <source>Ask who sent it; everybody makes their request in a workspace of their own</source>
        <translation>请向发送人核实；每人应在自己的工作区中申请</translation>
    </message>
    <message>
        <source>The key of this request was reported lost</source>
        <translation>此申请的密钥已报失</translation>
    </message>
    <message>
        <source>Ask the auditor for a request from a new workspace</source>
        <translation>请审查员从新工作区重新提出申请</translation>
    </message>
    <message>
        <source>No certificate in use has the serial, registration number or fingerprint {which}</source>
        <translation>没有序列号、注册号或指纹为 {which} 的有效证书</translation>
    </message>
    <message>
        <source>Look it up in the register</source>
        <translation>请在证书登记册中查找</translation>
    </message>
    <message>
        <source>Set one up first, or choose the office’s workspace</source>
        <translation>请先设立签发机构，或选择机构的工作区</translation>
    </message>
    <message>
        <source>This authority was made by a newer version of the program</source>
        <translation>此签发机构由更新版本的程序建立</translation>
    </message>
    <message>
        <source>The certificate of {name} ({registration}) was revoked on {day}</source>
        <translation>{name}（{registration}）的证书已于 {day} 吊销</translation>
    </message>
    <message>
        <source>Ask the office why, and the signer to send what is theirs again, signed with a new certificate</source>
        <translation>请向机构了解原因，并请签署者用新证书重新签署后再次发送其内容</translation>
    </message>
    <message>
        <source>Choose a number of years between these</source>
        <translation>请选择该范围内的年数</translation>
    </message>
    <message>
        <source>Start again whenever you like</source>
        <translation>可随时重新开始</translation>
    </message>
    <message>
        <source>it gives {name} another media type than its author</source>
        <translation>其中 {name} 的媒体类型与作者所给的不同</translation>
    </message>
    <message>
        <source>The answer comes from another authority than the one you compared</source>
        <translation>该答复来自另一签发机构，与您核对的不同</translation>
    </message>
    <message>
        <source>Ask the office for its root’s fingerprint over another channel; install nothing until it is the same</source>
        <translation>请通过其他途径向机构索取根证书指纹；核对一致前请勿安装</translation>
    </message>
    <message>
        <source>The office’s answer is for another request: it names {name} and their key</source>
        <translation>机构的答复针对另一申请：其中为{name}及其密钥</translation>
    </message>
    <message>
        <source>Ask the office for the answer to the request of this workspace</source>
        <translation>请向机构索取针对本工作区申请的答复</translation>
    </message>
    <message>
        <source>The file is not an office’s answer to a certificate request, or was changed on the way</source>
        <translation>该文件不是机构对证书申请的答复，或在途中被改动</translation>
    </message>
    <message>
        <source>Ask the office to send the answer again as a file</source>
        <translation>请机构以文件形式重新发送答复</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program</source>
        <translation>该文件由更新版本的程序生成</translation>
    </message>
    <message>
        <source>The file is not a certificate request, or was changed on the way</source>
        <translation>该文件不是证书申请，或在途中被改动</translation>
    </message>
    <message>
        <source>Ask the auditor to save the request again and to send it as a file</source>
        <translation>请审查员重新保存申请并以文件形式发送</translation>
    </message>
    <message>
        <source>The revocation list cannot be used: {why}</source>
        <translation>吊销列表无法使用：{why}</translation>
    </message>
    <message>
        <source>Ask the office for its current revocation list</source>
        <translation>请向机构索取最新吊销列表</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>laptop or key lost</source>
        <translation>电脑或密钥丢失</translation>
    </message>
    <message>
        <source>left the office</source>
        <translation>已离开机构</translation>
    </message>
    <message>
        <source>replaced by a new certificate</source>
        <translation>已由新证书取代</translation>
    </message>
    <message>
        <source>no longer audits</source>
        <translation>不再从事审查</translation>
    </message>
    <message>
        <source>it was not issued by the authority that is trusted</source>
        <translation>并非由所信任的签发机构签发</translation>
    </message>
    <message>
        <source>The revocation list says it was issued in the future: {at}</source>
        <translation>吊销列表的签发时间在未来：{at}</translation>
    </message>
    <message>
        <source>Check this computer’s clock; if it is right, the office’s was wrong and it must issue the list again</source>
        <translation>请检查本机时钟；若时钟无误，则机构时钟有误，须重新签发列表</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed</source>
        <translation>已取消；未作任何改动</translation>
    </message>
    <message>
        <source>The package is incomplete: it lacks {name}</source>
        <translation>文件包不完整：缺少 {name}</translation>
    </message>
    <message>
        <source>The package has more signatures than it should have, or one that belongs to nothing</source>
        <translation>文件包中的签名多于应有数量，或有签名不属于任何内容</translation>
    </message>
    <message>
        <source>The package has too many authors: at most {n}</source>
        <translation>文件包的作者过多：最多 {n} 个</translation>
    </message>
    <message>
        <source>it stands for {name}, which is not its author’s</source>
        <translation>其中列有 {name}，并非其作者的内容</translation>
    </message>
    <message>
        <source>it does not stand for the events that are there of {device}</source>
        <translation>与包内设备 {device} 的记录不符</translation>
    </message>
    <message>
        <source>Enter it as your registration body has it</source>
        <translation>请按注册机构登记的内容填写</translation>
    </message>
    <message>
        <source>Ask the sender to check their computer’s clock and to export again</source>
        <translation>请发送方检查电脑时钟并重新导出</translation>
    </message>
    <message>
        <source>The passphrase contains something that is no character</source>
        <translation>口令中含有无法识别的字符</translation>
    </message>
    <message>
        <source>Type it instead of pasting it; in a script, give it in UTF-8</source>
        <translation>请手动输入而不要粘贴；脚本中请使用 UTF-8 编码</translation>
    </message>
    <message>
        <source>The package contradicts itself: {problem}.</source>
        <translation>文件包内容自相矛盾：{problem}。</translation>
    </message>
    <message>
        <source>Ask the sender for a new export; do not rely on this one.</source>
        <translation>请向发送方索取新的导出文件，勿采用此包。</translation>
    </message>
    <message>
        <source>{file}, line {line}, is no event.</source>
        <translation>{file} 第 {line} 行不是事件。</translation>
    </message>
    <message>
        <source>{file} is not one chain of events as this program writes it</source>
        <translation>{file} 不是本程序写出的一条完整记录链</translation>
    </message>
</context>
</TS>
