<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ui_lists</name>
    <message>
        <source>Suggested: {result} – everything is judged; basic level {rate}, {percent}% asked. The team leader decides.</source>
        <translation>建议：{result}——已全部判定，基础级 {rate}（要求 {percent}%）。由审查组长决定。</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>五维度</translation>
    </message>
    <message>
        <source>conforming / applicable</source>
        <translation>符合 / 适用</translation>
    </message>
    <message>
        <source>Conformity rates</source>
        <translation>符合率</translation>
    </message>
    <message>
        <source>exact, never rounded</source>
        <translation>精确值，不四舍五入</translation>
    </message>
    <message>
        <source>Result of the assessment</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Conclude and lock</source>
        <translation>结束测评并锁定</translation>
    </message>
    <message>
        <source>{result} – concluded on {day} by {name}; locked (R28).</source>
        <translation>{result}——{name} 于 {day} 结束测评，已锁定（R28）。</translation>
    </message>
    <message>
        <source>Items not judged yet: {n}; a blank is not “not applicable” (R34).</source>
        <translation>尚有 {n} 项未判定；空白不等于“不适用”（R34）。</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附证据</translation>
    </message>
    <message>
        <source>{name} – Delete removes it</source>
        <translation>{name}（按 Delete 移除）</translation>
    </message>
    <message>
        <source>Attach a file or a picture (A)</source>
        <translation>附文件或图片（A）</translation>
    </message>
    <message>
        <source>Drop or
Ctrl V</source>
        <translation>拖放或
Ctrl V</translation>
    </message>
    <message>
        <source>Conclusion preview</source>
        <translation>结论预览</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Why is it not passed?</source>
        <translation>不通过的理由</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Take back “not passed”</source>
        <translation>撤回“不通过”的认定</translation>
    </message>
    <message>
        <source>The leader finds: not passed …</source>
        <translation>组长认定不通过…</translation>
    </message>
    <message>
        <source>Decision of the certification body</source>
        <translation>认证机构的决定</translation>
    </message>
    <message>
        <source>Grounds of the decision</source>
        <translation>决定的依据</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>记录决定</translation>
    </message>
    <message>
        <source>Concluded on {day}: {result}</source>
        <translation>{day} 已结束：{result}</translation>
    </message>
    <message>
        <source>If it ended now: {result}</source>
        <translation>若现在结束：{result}</translation>
    </message>
    <message>
        <source>Clauses not judged yet: {n} of {total} (R15).</source>
        <translation>{total} 条中尚有 {n} 条未判定（R15）。</translation>
    </message>
    <message>
        <source>Open nonconformities: {n}; all must be verified (R20).</source>
        <translation>{n} 个不符合项未关闭，须全部验证（R20）。</translation>
    </message>
    <message>
        <source>Once everything is judged and verified: {result}</source>
        <translation>全部判定并验证合格后：{result}</translation>
    </message>
    <message>
        <source>Only the certification body lets a suspended audit go on, or ends one before everything is judged (A4)</source>
        <translation>中止的审查是否继续，或在未判定完之前终止，只能由认证机构决定（A4）</translation>
    </message>
    <message>
        <source>Correct a transcription error …</source>
        <translation>更正誊录错误…</translation>
    </message>
    <message>
        <source>Corrected verdict</source>
        <translation>更正后的判定</translation>
    </message>
    <message>
        <source>Which record shows what was really found?</source>
        <translation>哪份记录表明实际所见？</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected on {day} from “{before}” to “{after}”: {reason}</source>
        <translation>{day} 由“{before}”更正为“{after}”：{reason}</translation>
    </message>
    <message>
        <source>For {grade}</source>
        <translation>要达到 {grade} 级</translation>
    </message>
    <message>
        <source>{grade} can no longer be reached</source>
        <translation>{grade} 级已不可达</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>再显示 {n} 项</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>尚无等级</translation>
    </message>
    <message>
        <source>Grade reached</source>
        <translation>达到的等级</translation>
    </message>
    <message>
        <source>Items not judged yet: {n}</source>
        <translation>尚有 {n} 项未判定</translation>
    </message>
    <message>
        <source>Grade so far</source>
        <translation>当前等级</translation>
    </message>
    <message>
        <source>Everything is judged</source>
        <translation>已全部判定</translation>
    </message>
    <message>
        <source>Why is this not applicable here? Enter confirms</source>
        <translation>为何不适用？按 Enter 确认</translation>
    </message>
    <message>
        <source>Reason for “not applicable”</source>
        <translation>不适用的理由</translation>
    </message>
    <message>
        <source>What was seen: records, places, persons, figures</source>
        <translation>所见证据：记录、地点、人员、数据</translation>
    </message>
    <message>
        <source>Look for: {hints}</source>
        <translation>查看：{hints}</translation>
    </message>
    <message>
        <source>Method: {methods}</source>
        <translation>方法：{methods}</translation>
    </message>
    <message>
        <source>There is nothing to judge here.</source>
        <translation>这里没有需要判定的内容。</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>There is no audited site yet. Enter the sites on the planning page.</source>
        <translation>尚无受审查场所，请先在“审查策划”中登记场所。</translation>
    </message>
    <message>
        <source>Nothing is left to judge here.</source>
        <translation>这里已全部判定。</translation>
    </message>
    <message>
        <source>Nothing was found that does not conform.</source>
        <translation>没有不符合的判定。</translation>
    </message>
    <message>
        <source>{item} {title}, {badge}: {verdict}</source>
        <translation>{item} {title}，{badge}：{verdict}</translation>
    </message>
    <message>
        <source>{title}, {done} of {total} judged</source>
        <translation>{title}，已判定 {done}/{total}</translation>
    </message>
    <message>
        <source>conforms</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>does not conform</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Find a clause, a title, a word of the evidence</source>
        <translation>查找条款、标题或证据</translation>
    </message>
    <message>
        <source>Conforms, does not, N/A</source>
        <translation>符合、不符合、不适用</translation>
    </message>
    <message>
        <source>Clear the verdict</source>
        <translation>清除判定</translation>
    </message>
    <message>
        <source>Next row / next gap</source>
        <translation>下一条 / 下一个空缺</translation>
    </message>
    <message>
        <source>Write evidence / back</source>
        <translation>写证据 / 返回列表</translation>
    </message>
    <message>
        <source>Attach / paste a picture</source>
        <translation>附证据 / 粘贴照片</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Open inspection</source>
        <translation>公开检验</translation>
    </message>
    <message>
        <source>Nonconformity {number} · {severity}</source>
        <translation>不符合项 {number} · {severity}</translation>
    </message>
    <message>
        <source>raised {day}</source>
        <translation>开具 {day}</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>To be rectified by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Facts: what was found, where, how many</source>
        <translation>事实：发现了什么、在何处、多少</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>纠正措施</translation>
    </message>
    <message>
        <source>Evidence of the rectification</source>
        <translation>整改证据</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>验证人</translation>
    </message>
    <message>
        <source>What was checked; a rejection needs it</source>
        <translation>验证了什么；退回须说明</translation>
    </message>
    <message>
        <source>Verification note</source>
        <translation>验证说明</translation>
    </message>
    <message>
        <source>Verify the rectification</source>
        <translation>验证合格</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Rectification handed in</source>
        <translation>受审查方已提交整改</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Raised by mistake: take it back</source>
        <translation>误开的不符合项可撤回</translation>
    </message>
    <message>
        <source>Handed in on {day}; an auditor must verify it – handing in is no verification (R18)</source>
        <translation>{day} 已提交整改，待审查员验证——提交不等于验证（R18）</translation>
    </message>
    <message>
        <source>Rejected by {name} on {day}: {note} – not passed (R21)</source>
        <translation>{name} 于 {day} 退回：{note}——审查不通过（R21）</translation>
    </message>
    <message>
        <source>Overdue since {day} – not passed (R21)</source>
        <translation>整改逾期（期限 {day}）——审查不通过（R21）</translation>
    </message>
    <message>
        <source>The client owes cause, correction, corrective action and evidence by {day}</source>
        <translation>受审查方最迟于 {day} 提交原因、纠正、纠正措施和证据</translation>
    </message>
    <message>
        <source>Verified by {name} on {day}. {note}</source>
        <translation>{name} 于 {day} 验证合格。{note}</translation>
    </message>
    <message>
        <source>Veto clause: any nonconformity suspends the audit (§6.2.1.2.4)</source>
        <translation>否决性条款：任一不符合即中止审查（§6.2.1.2.4）</translation>
    </message>
    <message>
        <source>Raise the nonconformity</source>
        <translation>开具不符合项</translation>
    </message>
    <message>
        <source>Raise a nonconformity</source>
        <translation>开具不符合项</translation>
    </message>
    <message>
        <source>Radar of the dimensions</source>
        <translation>五维度雷达图</translation>
    </message>
    <message>
        <source>{title}: {figure}</source>
        <translation>{title} {figure}</translation>
    </message>
    <message>
        <source>{title}: not applicable</source>
        <translation>{title} 不适用</translation>
    </message>
    <message>
        <source>{grade} asks for {percent}%</source>
        <translation>{grade} 级要求 {percent}%</translation>
    </message>
    <message>
        <source>Nonconforming</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Only gaps</source>
        <translation>只看未判定</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部场所</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Open inspection is the primary method (§6.2.2.3.1). A supplement needs the reason why it did not suffice; a mystery shopper visit needs its trigger (§6.2.2.3.2) and never appears in a plan for the client.</source>
        <translation>以公开的服务特性检验为主（§6.2.2.3.1）。采用补充测评方式须说明公开检验为何不足；神秘顾客暗访须有触发情形（§6.2.2.3.2），且不出现在提供给客户的计划中。</translation>
    </message>
    <message>
        <source>Supplementary methods</source>
        <translation>补充测评方式</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Why did open inspection not suffice?</source>
        <translation>公开检验为何不足？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Trigger of the mystery shopper</source>
        <translation>神秘顾客的触发情形</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>特性项</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>实施人</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>实施日期</translation>
    </message>
    <message>
        <source>Why open inspection did not suffice</source>
        <translation>公开检验不足的理由</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Clause by clause · a nonconformity is raised inside its clause; on a veto clause it suspends the audit (§6.2.1.2)</source>
        <translation>逐条判定 · 在条款内开具不符合项 · 否决性条款任一不符合即中止审查（§6.2.1.2）</translation>
    </message>
    <message>
        <source>Open inspection first · every audited site completely · no nonconformity is raised here (§6.2.2.5)</source>
        <translation>以公开的服务特性检验为主 · 每个受审查场所完整测评 · 不开具不符合项（§6.2.2.5）</translation>
    </message>
    <message>
        <source>Concluded and locked (R28). The team leader can correct a transcription error in the opened row.</source>
        <translation>测评已结束并锁定（R28）。审查组长可在展开的条目中更正誊录错误。</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Saves itself: the first word raises it. Ctrl+Enter goes back to the list.</source>
        <translation>自动保存：写下第一个字即开具；Ctrl+Enter 回到列表。</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按级显示</translation>
    </message>
    <message>
        <source>Show the levels as three outlines over the dimensions</source>
        <translation>在各维度上叠加基础级、期望级、生态级的轮廓</translation>
    </message>
    <message>
        <source>Take the verification back</source>
        <translation>撤回验证</translation>
    </message>
    <message>
        <source>Verified by mistake: it waits to be verified again</source>
        <translation>误验证时使用：将重新等待验证</translation>
    </message>
    <message>
        <source>May raise the man-days (§6.2.1.2.2)</source>
        <translation>可能增加人日（§6.2.1.2.2）</translation>
    </message>
    <message>
        <source>Counted per certified site: {certified} · per audited site: {audited} · counted here per {count} (§6.2.1.2.2, A11)</source>
        <translation>按认证场所计：{certified} · 按受审查场所计：{audited} · 此处按{count}计（§6.2.1.2.2，A11）</translation>
    </message>
    <message>
        <source>As document no. 7 lists the site (§5.2)</source>
        <translation>按第 7 项网点清单填写（§5.2）</translation>
    </message>
    <message>
        <source>For the scope, its technology and complexity (§6.1.2)</source>
        <translation>与认证范围、技术特性和复杂程度相适应（§6.1.2）</translation>
    </message>
    <message>
        <source>Stated by technical experts and interpreters (§6.1.2)</source>
        <translation>由技术专家和翻译声明（§6.1.2）</translation>
    </message>
</context>
</TS>
