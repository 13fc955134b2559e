<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AnswerPanel</name>
        <message numerus="yes">
            <source>%n number(s): {result}</source>
            <translation>
                <numerusform>%n 个单号：{result}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n 个未出结果</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n result(s) recorded</source>
            <translation>
                <numerusform>已记下 %n 个结果</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Channel</source>
            <translation>渠道(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;From</source>
            <translation>来自(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Words</source>
            <translation>内容(&amp;W)</translation>
        </message>
        <message>
            <source>An answer</source>
            <translation>对方答复</translation>
        </message>
        <message>
            <source>As a sheet…</source>
            <translation>存成表格…</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copy the message again</source>
            <translation>再复制一次消息</translation>
        </message>
        <message>
            <source>Correct the result</source>
            <translation>更正结果</translation>
        </message>
        <message>
            <source>Every number has its result. Select one to correct it.</source>
            <translation>每个单号都有结果了。要更正，请先选中它。</translation>
        </message>
        <message>
            <source>Fre&amp;ight</source>
            <translation>运费(&amp;I)</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>No supplier entered</source>
            <translation>未填供应商</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Numbers and their results</source>
            <translation>单号和结果</translation>
        </message>
        <message>
            <source>O&amp;ffer</source>
            <translation>出价(&amp;O)</translation>
        </message>
        <message>
            <source>Only when an amount was offered.</source>
            <translation>对方提出金额时才填。</translation>
        </message>
        <message>
            <source>Open o&amp;ffer</source>
            <translation>未答复的提议(&amp;F)</translation>
        </message>
        <message>
            <source>Open the incident</source>
            <translation>打开事故</translation>
        </message>
        <message>
            <source>Paste the answer…</source>
            <translation>粘贴回复…</translation>
        </message>
        <message>
            <source>Reads numbers and results from what the supplier wrote</source>
            <translation>从供应商发来的文字里读出单号和结果</translation>
        </message>
        <message>
            <source>What the supplier or the courier said</source>
            <translation>供应商或快递怎么说</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>Nothing of this can be stopped any more, or it was asked already.</source>
            <translation>已经拦不住了，或者已经申请过拦截。</translation>
        </message>
    </context>
    <context>
        <name>AskPanel</name>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message numerus="yes">
            <source>%n parcel(s)</source>
            <translation>
                <numerusform>%n 个包裹</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Answer within</source>
            <translation>几小时内回复(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Channel</source>
            <translation>发送方式(&amp;C)</translation>
        </message>
        <message>
            <source>Address, name and phone that the parcel goes to</source>
            <translation>改寄到哪里：地址、姓名、电话</translation>
        </message>
        <message>
            <source>As a sheet…</source>
            <translation>存成表格…</translation>
        </message>
        <message>
            <source>Copied and logged: paste it into the chat</source>
            <translation>已复制并记录：去聊天窗口粘贴</translation>
        </message>
        <message>
            <source>Copy and log</source>
            <translation>复制并记录</translation>
        </message>
        <message>
            <source>Copy the message, log it with each incident (Ctrl+Enter)</source>
            <translation>复制消息，并记到每个事故里（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Every parcel of this list was left out</source>
            <translation>这张单里的包裹都去掉了</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>先不拦</translation>
        </message>
        <message>
            <source>No supplier entered</source>
            <translation>未填供应商</translation>
        </message>
        <message>
            <source>Parcels to stop</source>
            <translation>要拦截的包裹</translation>
        </message>
        <message>
            <source>Select the parcels to leave out first.</source>
            <translation>请先选中要去掉的包裹。</translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>内容(&amp;X)</translation>
        </message>
        <message>
            <source>To another address</source>
            <translation>改寄到别处</translation>
        </message>
        <message>
            <source>until {moment}</source>
            <translation>{moment} 前</translation>
        </message>
    </context>
    <context>
        <name>ChasePanel</name>
        <message>
            <source>Chase the supplier</source>
            <translation>催供应商</translation>
        </message>
    </context>
    <context>
        <name>ChatFields</name>
        <message>
            <source>It names another order: {numbers}</source>
            <translation>文中是另一张订单：{numbers}</translation>
        </message>
        <message>
            <source>Nothing was recognised; choose below.</source>
            <translation>没有认出内容，请在下面选择。</translation>
        </message>
        <message>
            <source>Paste what the buyer wrote</source>
            <translation>粘贴买家发来的话</translation>
        </message>
        <message>
            <source>tells of damage (“{words}”)</source>
            <translation>提到破损（“{words}”）</translation>
        </message>
        <message>
            <source>{meaning} (“{words}”)</source>
            <translation>{meaning}（“{words}”）</translation>
        </message>
    </context>
    <context>
        <name>ChosenBar</name>
        <message numerus="yes">
            <source>%n incident(s) chosen</source>
            <translation>
                <numerusform>已选 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Work on them as one</source>
            <translation>一起处理</translation>
        </message>
    </context>
    <context>
        <name>ClockChips</name>
        <message>
            <source>Until {moment}. Ground: {source}</source>
            <translation>截止 {moment}。依据：{source}</translation>
        </message>
    </context>
    <context>
        <name>ClocksPanel</name>
        <message>
            <source>Clocks</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>看完了</translation>
        </message>
        <message>
            <source>Done in time</source>
            <translation>按时完成</translation>
        </message>
        <message>
            <source>Done, too late</source>
            <translation>已完成，超时</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Let it run</source>
            <translation>继续计时</translation>
        </message>
        <message>
            <source>No clock runs on this incident.</source>
            <translation>这件错发没有计时。</translation>
        </message>
    </context>
    <context>
        <name>ClosePanel</name>
        <message>
            <source>&amp;Cause</source>
            <translation>原因(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Prevention</source>
            <translation>预防措施(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Supplier's part</source>
            <translation>供应商部分(&amp;S)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Close the incident</source>
            <translation>关闭错发</translation>
        </message>
        <message>
            <source>D&amp;ue</source>
            <translation>到期(&amp;U)</translation>
        </message>
        <message>
            <source>For instance: deducted from the next settlement</source>
            <translation>例如：下次结算时抵扣</translation>
        </message>
        <message>
            <source>For instance: photo of every parcel, from this supplier</source>
            <translation>例如：该供应商每单拍打包照</translation>
        </message>
        <message>
            <source>Only where his part is left open.</source>
            <translation>仅在供应商部分留待处理时填写。</translation>
        </message>
        <message>
            <source>Optional: a corrective action, checked later.</source>
            <translation>可不填：到期检查是否有效。</translation>
        </message>
        <message>
            <source>To &amp;do</source>
            <translation>改进事项(&amp;D)</translation>
        </message>
        <message>
            <source>Why it stays &amp;open</source>
            <translation>留待处理的原因(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>ClosePreventedPanel</name>
        <message>
            <source>Corrected before it was sent</source>
            <translation>发出前已改正</translation>
        </message>
    </context>
    <context>
        <name>ConfirmPanel</name>
        <message>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Parcel</source>
            <translation>包裹(&amp;P)</translation>
        </message>
        <message>
            <source>Buyer &amp;wants</source>
            <translation>买家要求(&amp;W)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认错误</translation>
        </message>
        <message>
            <source>Confirm the error</source>
            <translation>确认错误</translation>
        </message>
        <message>
            <source>Corrected when confirming</source>
            <translation>确认时更正</translation>
        </message>
        <message>
            <source>Found &amp;by</source>
            <translation>谁先发现(&amp;B)</translation>
        </message>
        <message>
            <source>Where it is now; the plan depends on it.</source>
            <translation>现在走到哪里，决定怎么处理。</translation>
        </message>
    </context>
    <context>
        <name>CorrectivePanel</name>
        <message>
            <source>A corrective action</source>
            <translation>改进事项</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>B&amp;y</source>
            <translation>负责人(&amp;Y)</translation>
        </message>
        <message>
            <source>D&amp;ue</source>
            <translation>到期(&amp;U)</translation>
        </message>
        <message>
            <source>For instance: photo of every parcel, from this supplier</source>
            <translation>例如：该供应商每单拍打包照</translation>
        </message>
        <message>
            <source>On this day it is looked at again.</source>
            <translation>到这一天再检查。</translation>
        </message>
        <message>
            <source>To &amp;do</source>
            <translation>要做的事(&amp;D)</translation>
        </message>
        <message>
            <source>You, or somebody at the supplier.</source>
            <translation>您自己，或供应商那边的人。</translation>
        </message>
    </context>
    <context>
        <name>DirectPanel</name>
        <message>
            <source>Settle directly</source>
            <translation>直接处理</translation>
        </message>
        <message>
            <source>Settle with the buyer directly</source>
            <translation>直接与买家处理</translation>
        </message>
        <message>
            <source>Why &amp;without the supplier</source>
            <translation>为何不经供应商(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>EmptyIncidents</name>
        <message>
            <source>Choose an incident at the left</source>
            <translation>请在左边选择一件错发</translation>
        </message>
        <message>
            <source>Drop a supplier's shipping sheet on the window: what was sent wrong becomes an incident with one click. Or begin with what a buyer wrote.</source>
            <translation>把供应商发货表拖进窗口，发错的一键建成错发；也可以从买家的聊天开始。</translation>
        </message>
        <message>
            <source>New incident</source>
            <translation>新建错发</translation>
        </message>
        <message>
            <source>No incidents here</source>
            <translation>这里没有错发</translation>
        </message>
    </context>
    <context>
        <name>EscalatePanel</name>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>期限(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Who decides</source>
            <translation>由谁裁定(&amp;W)</translation>
        </message>
        <message>
            <source>Escalate</source>
            <translation>升级</translation>
        </message>
        <message>
            <source>The platform, an authority and the court each have a clock of their own.</source>
            <translation>平台、主管部门、法院各有自己的时限。</translation>
        </message>
        <message>
            <source>They named a day</source>
            <translation>对方给了期限</translation>
        </message>
        <message>
            <source>{level} since {moment}</source>
            <translation>{moment} 起：{level}</translation>
        </message>
    </context>
    <context>
        <name>EventPanel</name>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>期限(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>什么事(&amp;W)</translation>
        </message>
        <message>
            <source>From platform or courier</source>
            <translation>平台或快递的消息</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>They named a day</source>
            <translation>对方给了期限</translation>
        </message>
    </context>
    <context>
        <name>EvidenceCard</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>添加证据</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>Drop or paste</source>
            <translation>拖入或粘贴</translation>
        </message>
        <message>
            <source>Missing, the buyer's to prove: {kinds}</source>
            <translation>还缺（买家举证）：{kinds}</translation>
        </message>
        <message>
            <source>Missing, yours to prove: {kinds}</source>
            <translation>还缺（本店举证）：{kinds}</translation>
        </message>
        <message>
            <source>No longer as filed: {names}. File the original again, it is put right.</source>
            <translation>和存入时不一样了：{names}。把原文件再存一次就能恢复。</translation>
        </message>
        <message>
            <source>{have} of {wanted} there</source>
            <translation>已有 {have} / {wanted}</translation>
        </message>
    </context>
    <context>
        <name>EvidencePanel</name>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>添加证据</translation>
        </message>
        <message>
            <source>For instance the weight, or who sent it.</source>
            <translation>例如重量，或由谁发来。</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>存入</translation>
        </message>
        <message>
            <source>Keeping evidence</source>
            <translation>正在存入证据</translation>
        </message>
    </context>
    <context>
        <name>FalseAlarmPanel</name>
        <message>
            <source>False alarm</source>
            <translation>判为误报</translation>
        </message>
        <message>
            <source>It was a false alarm</source>
            <translation>确认是误报</translation>
        </message>
    </context>
    <context>
        <name>FinishPanel</name>
        <message>
            <source>Everything is there. The care call is put on the calendar.</source>
            <translation>条件都已满足，办结后安排回访。</translation>
        </message>
        <message>
            <source>Finish the buyer's side</source>
            <translation>买家办结</translation>
        </message>
    </context>
    <context>
        <name>FollowUpPanel</name>
        <message>
            <source>&amp;Ask</source>
            <translation>问什么(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Outcome</source>
            <translation>结果(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Satisfaction</source>
            <translation>满意度(&amp;S)</translation>
        </message>
        <message>
            <source>Buyer's &amp;words</source>
            <translation>买家原话(&amp;W)</translation>
        </message>
        <message>
            <source>Care call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copy the questions</source>
            <translation>复制这些问题</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>未问</translation>
        </message>
        <message>
            <source>To read out, or to copy into the chat.</source>
            <translation>照着念，或复制到聊天里。</translation>
        </message>
    </context>
    <context>
        <name>GoodsCard</name>
        <message>
            <source>Change what was ordered and sent</source>
            <translation>修改应发、实发</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Different: {words}</source>
            <translation>不符：{words}</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Not filled in yet: say what was ordered and what was sent.</source>
            <translation>还没有填写应发和实发。</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>没有发</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>应发</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>实发</translation>
        </message>
        <message numerus="yes">
            <source>Stopped on the way: %n piece(s)</source>
            <translation>
                <numerusform>途中拦下 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
    </context>
    <context>
        <name>GroupPanel</name>
        <message numerus="yes">
            <source>%n incident(s) as one</source>
            <translation>
                <numerusform>%n 件一起处理</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Another step…</source>
            <translation>其他步骤…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Of different kinds</source>
            <translation>错误不同</translation>
        </message>
        <message>
            <source>Reading the incidents</source>
            <translation>正在读取错发</translation>
        </message>
        <message>
            <source>Working on the incidents</source>
            <translation>正在处理错发</translation>
        </message>
    </context>
    <context>
        <name>GroupRequestPanel</name>
        <message>
            <source>&amp;Channel</source>
            <translation>渠道(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Template</source>
            <translation>模板(&amp;T)</translation>
        </message>
        <message>
            <source>As a sheet…</source>
            <translation>存成表格…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Copied and logged: paste it into the chat</source>
            <translation>已复制并记录，可以粘贴到聊天里</translation>
        </message>
        <message>
            <source>Copy and log</source>
            <translation>复制并记录</translation>
        </message>
        <message>
            <source>It asks to &amp;stop the parcels</source>
            <translation>同时申请拦截这些包裹(&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>One request for %n incident(s)</source>
            <translation>
                <numerusform>给供应商一次发出 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>内容(&amp;X)</translation>
        </message>
    </context>
    <context>
        <name>IncidentColumns</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Ordered → sent</source>
            <translation>应发 → 实发</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>swapped with {number}</source>
            <translation>与 {number} 互换</translation>
        </message>
    </context>
    <context>
        <name>IncidentExport</name>
        <message numerus="yes">
            <source>%n incident(s) written to {path}</source>
            <translation>
                <numerusform>已导出 %n 件到 {path}</numerusform>
            </translation>
        </message>
        <message>
            <source>Export incidents</source>
            <translation>导出错发</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>Incidents {day}.xlsx</source>
            <translation>错发清单 {day}.xlsx</translation>
        </message>
    </context>
    <context>
        <name>IncidentFilters</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Any figure</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>不限时间</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>近 90 天</translation>
        </message>
        <message>
            <source>Open {n}</source>
            <translation>未关闭 {n}</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>IncidentFoot</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n 件逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>claimed {amount}</source>
            <translation>供应商应付 {amount}</translation>
        </message>
        <message>
            <source>paid to buyers {amount}</source>
            <translation>买家已付 {amount}</translation>
        </message>
        <message>
            <source>received {amount}</source>
            <translation>已收 {amount}</translation>
        </message>
    </context>
    <context>
        <name>IncidentGuide</name>
        <message>
            <source>A corrective action…</source>
            <translation>添加改进事项…</translation>
        </message>
        <message>
            <source>A promise to the buyer is binding.</source>
            <translation>对买家的承诺有约束力。</translation>
        </message>
        <message>
            <source>A stop was asked for: call it off, or the parcel turns back.</source>
            <translation>已经申请了拦截：请撤销，否则包裹会退回。</translation>
        </message>
        <message>
            <source>Agree on the plan</source>
            <translation>谈妥方案</translation>
        </message>
        <message>
            <source>Agree on the plan…</source>
            <translation>谈妥方案…</translation>
        </message>
        <message>
            <source>Answer the platform</source>
            <translation>答复平台</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>供应商答复…</translation>
        </message>
        <message>
            <source>Approve the compensation</source>
            <translation>审批赔付</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>审批…</translation>
        </message>
        <message>
            <source>Ask the supplier to stop the parcel</source>
            <translation>请供应商拦截包裹</translation>
        </message>
        <message>
            <source>Ask the supplier to withdraw the label and print it anew</source>
            <translation>请供应商撤单重打</translation>
        </message>
        <message>
            <source>Before refunding ask once whether the goods come back: afterwards nobody helps to get them.</source>
            <translation>退款前先问一次：货要不要退？退款以后平台不再帮忙追货。</translation>
        </message>
        <message>
            <source>Buyer settled, supplier's part recorded, cause named.</source>
            <translation>买家已满意，供应商部分已了结，原因已写明。</translation>
        </message>
        <message>
            <source>Call the buyer</source>
            <translation>回访买家</translation>
        </message>
        <message>
            <source>Care call…</source>
            <translation>记录回访…</translation>
        </message>
        <message>
            <source>Chase the supplier, he is late</source>
            <translation>供应商超时，催促</translation>
        </message>
        <message>
            <source>Chase…</source>
            <translation>催供应商…</translation>
        </message>
        <message>
            <source>Claim…</source>
            <translation>索赔…</translation>
        </message>
        <message>
            <source>Clocks…</source>
            <translation>时限…</translation>
        </message>
        <message>
            <source>Close as prevented…</source>
            <translation>预防拦下，关闭…</translation>
        </message>
        <message>
            <source>Close the incident</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>关闭…</translation>
        </message>
        <message>
            <source>Compensate…</source>
            <translation>拟定赔付…</translation>
        </message>
        <message>
            <source>Confirm the error</source>
            <translation>核对并确认错误</translation>
        </message>
        <message>
            <source>Confirm…</source>
            <translation>确认错误…</translation>
        </message>
        <message>
            <source>Consent…</source>
            <translation>记录同意…</translation>
        </message>
        <message>
            <source>Corrected…</source>
            <translation>已改正…</translation>
        </message>
        <message>
            <source>Coupons, gifts and other routes than the original payment need it on record.</source>
            <translation>券、赠品或非原路退款，都要先有买家同意的记录。</translation>
        </message>
        <message>
            <source>Did an action help…</source>
            <translation>措施是否有效…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>Escalate…</source>
            <translation>升级…</translation>
        </message>
        <message>
            <source>False alarm…</source>
            <translation>判为误报…</translation>
        </message>
        <message>
            <source>Fill in what was ordered and what was sent</source>
            <translation>填写应发和实发</translation>
        </message>
        <message>
            <source>Finish the buyer's side</source>
            <translation>买家办结</translation>
        </message>
        <message>
            <source>From platform or courier…</source>
            <translation>平台或快递的消息…</translation>
        </message>
        <message>
            <source>Get the buyer's consent</source>
            <translation>取得买家同意</translation>
        </message>
        <message>
            <source>Goods like these cannot be sold again: count nothing for them; for food mind tenfold damages.</source>
            <translation>这类商品不能再售，退回价值按零算；食品注意十倍赔偿。</translation>
        </message>
        <message>
            <source>Hand the proof in to the platform</source>
            <translation>向平台补交证据</translation>
        </message>
        <message>
            <source>Has he the right goods…</source>
            <translation>供应商有没有货…</translation>
        </message>
        <message>
            <source>It can still be stopped, and only the account that sent it may ask.</source>
            <translation>现在还拦得住，而且只有发货账号能申请。</translation>
        </message>
        <message>
            <source>It could not be stopped: advise to refuse it, and send the right goods.</source>
            <translation>没有拦住：建议买家拒签，同时补发。</translation>
        </message>
        <message>
            <source>It decides who is asked and who pays. “Not decided yet” is an answer.</source>
            <translation>责任决定找谁、谁付钱；“待定”也可以。</translation>
        </message>
        <message>
            <source>It failed: go back and change the plan</source>
            <translation>没有成功：退回改方案</translation>
        </message>
        <message>
            <source>It is approved; the buyer waits.</source>
            <translation>已批准，买家在等。</translation>
        </message>
        <message>
            <source>It is at the door and the buyer keeps it: pay the difference.</source>
            <translation>正在派送，买家愿意留下：补差价。</translation>
        </message>
        <message>
            <source>It is at the door, the buyer wants his money: let him refuse it, and refund.</source>
            <translation>正在派送，买家要退款：请买家拒签，然后退款。</translation>
        </message>
        <message>
            <source>It is at the door: phone the outlet, ask the buyer to refuse, send the right goods now.</source>
            <translation>正在派送：联系网点，请买家拒签，马上补发。</translation>
        </message>
        <message>
            <source>It is no longer pursued. Reopen it if that changes.</source>
            <translation>不再追究；有变化可以重新打开。</translation>
        </message>
        <message>
            <source>It is planned and within the caps.</source>
            <translation>已拟定，未超上限。</translation>
        </message>
        <message>
            <source>It was a false alarm</source>
            <translation>这是误报</translation>
        </message>
        <message>
            <source>It was withdrawn</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Keep the buyer's consent on record.</source>
            <translation>请留存买家同意的记录。</translation>
        </message>
        <message>
            <source>Keep what was promised</source>
            <translation>兑现承诺</translation>
        </message>
        <message>
            <source>Line by line, with proof: only then is the buyer's side settled.</source>
            <translation>逐行记录并留证据，然后才处理买家。</translation>
        </message>
        <message>
            <source>Name the cause and the prevention</source>
            <translation>填写原因和预防措施</translation>
        </message>
        <message>
            <source>Note an offer…</source>
            <translation>记一次出价…</translation>
        </message>
        <message>
            <source>Nothing has left yet and the buyer wants his money.</source>
            <translation>还没发出，买家要退款。</translation>
        </message>
        <message>
            <source>Nothing has left yet: put the row right, the buyer will not notice.</source>
            <translation>还没发出：改正即可，买家不受影响。</translation>
        </message>
        <message>
            <source>Nothing has left yet: the buyer will not notice.</source>
            <translation>货还没发出：现在改正，买家不会受影响。</translation>
        </message>
        <message>
            <source>Nothing is left to do. Reopen it if something comes up.</source>
            <translation>没有待办事项；有新情况可以重新打开。</translation>
        </message>
        <message>
            <source>Nothing was wrong. Reopen it if that changes.</source>
            <translation>没有发错；有变化可以重新打开。</translation>
        </message>
        <message>
            <source>Ordered and sent are known: confirm, and the clocks for the supplier and the buyer are yours again.</source>
            <translation>应发、实发已经清楚：确认之后，就可以通知供应商和买家。</translation>
        </message>
        <message>
            <source>Ordered and sent…</source>
            <translation>填写应发和实发…</translation>
        </message>
        <message>
            <source>Our own mistake: nothing to claim from the supplier.</source>
            <translation>本店责任：不能向供应商索赔。</translation>
        </message>
        <message>
            <source>Pay the compensation and keep the proof</source>
            <translation>付款并留凭证</translation>
        </message>
        <message>
            <source>Pay…</source>
            <translation>付款…</translation>
        </message>
        <message>
            <source>Phone the courier's outlet as well: some stop a parcel until it is handed over.</source>
            <translation>同时给快递网点打电话：有的快递在签收前还能拦。</translation>
        </message>
        <message>
            <source>Pieces are missing and the buyer keeps what came: pay the difference.</source>
            <translation>少了货，买家留下已到的：补差价。</translation>
        </message>
        <message>
            <source>Pieces are missing and the buyer wants money for them.</source>
            <translation>少了货，买家要退这部分钱。</translation>
        </message>
        <message>
            <source>Pieces are missing: send them, never ask everything back.</source>
            <translation>少了货：补发缺的，不要求整单退回。</translation>
        </message>
        <message>
            <source>Plan the compensation</source>
            <translation>拟定赔付</translation>
        </message>
        <message>
            <source>Planned items are not claimed until the supplier has them.</source>
            <translation>只拟定不算索赔，要发给供应商。</translation>
        </message>
        <message>
            <source>Promises…</source>
            <translation>承诺…</translation>
        </message>
        <message>
            <source>Put the row right before it is sent</source>
            <translation>发出前改正这一行</translation>
        </message>
        <message>
            <source>Record the result</source>
            <translation>记录结果</translation>
        </message>
        <message>
            <source>Record the result…</source>
            <translation>记录结果…</translation>
        </message>
        <message>
            <source>Remedy, freight, goods and amount belong on record.</source>
            <translation>方案、运费、货物归属和金额都要落到纸面。</translation>
        </message>
        <message>
            <source>Reopen…</source>
            <translation>重新打开…</translation>
        </message>
        <message>
            <source>Request to the supplier…</source>
            <translation>复制申请…</translation>
        </message>
        <message>
            <source>Responsible…</source>
            <translation>填写责任…</translation>
        </message>
        <message>
            <source>Say what came of the supplier's part</source>
            <translation>了结供应商部分</translation>
        </message>
        <message>
            <source>Say where the parcel is</source>
            <translation>选择包裹现在在哪里</translation>
        </message>
        <message>
            <source>Say who is responsible</source>
            <translation>填写责任方</translation>
        </message>
        <message>
            <source>Settle directly…</source>
            <translation>直接处理…</translation>
        </message>
        <message>
            <source>Settle it with the buyer directly</source>
            <translation>直接与买家处理</translation>
        </message>
        <message>
            <source>Settled, written off, left open or nothing to claim: one of them before closing.</source>
            <translation>到账、核销、保留或无需索赔，关闭前要选一个。</translation>
        </message>
        <message>
            <source>Step back…</source>
            <translation>退回上一步…</translation>
        </message>
        <message>
            <source>Stop it and tell the buyer…</source>
            <translation>拦截并告知买家…</translation>
        </message>
        <message>
            <source>Stop, refuse or return: what is possible depends on where the parcel is.</source>
            <translation>能拦截、能拒签还是只能退回，取决于包裹走到哪里。</translation>
        </message>
        <message>
            <source>Stopping failed and the buyer wants his money: let him refuse the parcel, and refund.</source>
            <translation>拦截失败，买家要退款：请他拒收并退款。</translation>
        </message>
        <message>
            <source>Submit the claim to the supplier</source>
            <translation>向供应商提出索赔</translation>
        </message>
        <message>
            <source>Swapped with another…</source>
            <translation>和另一件串单…</translation>
        </message>
        <message>
            <source>Tell the buyer</source>
            <translation>告知买家</translation>
        </message>
        <message>
            <source>Tell the buyer…</source>
            <translation>告知买家…</translation>
        </message>
        <message>
            <source>Tell the supplier, with proof</source>
            <translation>带证据通知供应商</translation>
        </message>
        <message>
            <source>That is how it does not happen again.</source>
            <translation>这样才不会再错。</translation>
        </message>
        <message>
            <source>The answer is overdue: losses that grow from waiting are ours to limit.</source>
            <translation>已经超时：再等下去扩大的损失要自己承担。</translation>
        </message>
        <message>
            <source>The buyer confirmed receipt: now it is for him to prove what came.</source>
            <translation>买家已确认收货：收到的是什么由买家举证。</translation>
        </message>
        <message>
            <source>The buyer has had nothing yet.</source>
            <translation>买家还没有得到任何赔付。</translation>
        </message>
        <message>
            <source>The buyer has more than ordered: invite a return at our cost, or give it.</source>
            <translation>多发的货：请买家到付退回，或者赠送。</translation>
        </message>
        <message>
            <source>The buyer has not said what he wants: offer three ways in one message.</source>
            <translation>买家还没表态：一条消息给出三个选择。</translation>
        </message>
        <message>
            <source>The buyer has nothing of it that he could send back, and wants his money or cannot have the goods.</source>
            <translation>买家手里没有可退的东西，而且要退款，或者正品已没有货。</translation>
        </message>
        <message>
            <source>The buyer has nothing of it, and the risk of the way is the seller's: send it to him.</source>
            <translation>买家什么也没收到，运输风险由卖家承担：补发给他。</translation>
        </message>
        <message>
            <source>The buyer is settled: ask once how it went.</source>
            <translation>买家已处理完：回访一次，问问是否满意。</translation>
        </message>
        <message>
            <source>The buyer keeps it: price difference and a little goodwill.</source>
            <translation>买家愿意留下：补差价加一点心意。</translation>
        </message>
        <message>
            <source>The buyer keeps what comes: do not stop it, pay the difference.</source>
            <translation>买家愿意留下：不用拦截，补差价。</translation>
        </message>
        <message>
            <source>The buyer should hear it from us first: what happened, why, and what is offered.</source>
            <translation>由我们先说：发生了什么、为什么、怎么解决。</translation>
        </message>
        <message>
            <source>The buyer still has nothing in hand.</source>
            <translation>买家手上还没有货。</translation>
        </message>
        <message>
            <source>The courier has the request; look again every four hours.</source>
            <translation>快递已受理，每四小时看一次。</translation>
        </message>
        <message>
            <source>The courier refuses to stop a parcel before pickup.</source>
            <translation>揽收之前快递不受理拦截，只能撤单重打。</translation>
        </message>
        <message>
            <source>The courier's mistake: claim from the courier.</source>
            <translation>快递责任：向快递索赔。</translation>
        </message>
        <message>
            <source>The goods are on their way back and the buyer wants his money: refund now.</source>
            <translation>货在退回，买家要退款：现在就退。</translation>
        </message>
        <message>
            <source>The goods are on their way back: send the right ones.</source>
            <translation>货在退回：补发正确的。</translation>
        </message>
        <message>
            <source>The goods are worth their way back: return and refund, freight on the supplier.</source>
            <translation>买家要退款，错货值得退回：退货退款，运费由供应商承担。</translation>
        </message>
        <message>
            <source>The label is printed but not picked up, and the buyer wants his money.</source>
            <translation>已打单未揽收，买家要退款。</translation>
        </message>
        <message>
            <source>The label is printed but not picked up: withdraw and print anew.</source>
            <translation>已打单未揽收：撤单重打，不算拦截。</translation>
        </message>
        <message>
            <source>The order was cancelled and nothing has left yet: hold it back, and refund.</source>
            <translation>订单已取消，货还没发出：扣下并退款。</translation>
        </message>
        <message>
            <source>The order was cancelled and the parcel is at the door: let the buyer refuse it, and refund.</source>
            <translation>订单已取消，包裹已到门口：请买家拒收并退款。</translation>
        </message>
        <message>
            <source>The order was cancelled and the parcel is lost: refund, and claim from the courier.</source>
            <translation>订单已取消，包裹又丢了：退款，并向快递公司索赔。</translation>
        </message>
        <message>
            <source>The order was cancelled before it went out: stop it, and refund.</source>
            <translation>订单已取消却发出：拦截并退款。</translation>
        </message>
        <message>
            <source>The order was cancelled, the goods are not worth their way back.</source>
            <translation>订单已取消，货不值得退回。</translation>
        </message>
        <message>
            <source>The order was cancelled, the goods are on their way back: refund.</source>
            <translation>订单已取消，货在退回：退款。</translation>
        </message>
        <message>
            <source>The order was cancelled, the goods are worth their way back.</source>
            <translation>订单已取消，货值得退回。</translation>
        </message>
        <message>
            <source>The parcel is lost, the buyer wants his money: refund, and claim from the courier.</source>
            <translation>包裹丢失，买家要退款：退款并向快递索赔。</translation>
        </message>
        <message>
            <source>The parcel is lost: ask the buyer what he wants.</source>
            <translation>包裹丢失：问买家要补发还是退款。</translation>
        </message>
        <message>
            <source>The parcel is lost: send again, and claim from the courier.</source>
            <translation>包裹丢失：补发并向快递索赔。</translation>
        </message>
        <message>
            <source>The parcel is under way, the buyer wants his money: stop it and refund.</source>
            <translation>包裹在途，买家要退款：拦截并退款。</translation>
        </message>
        <message>
            <source>The parcel was not stopped: a return or a refusal is the way now.</source>
            <translation>没有拦住：改为拒签或退回。</translation>
        </message>
        <message>
            <source>The platform decides without us when it hears nothing in time.</source>
            <translation>到时不答复，平台就自行判定。</translation>
        </message>
        <message>
            <source>The platform's time for a decision is running out: decide first.</source>
            <translation>平台处理时限快到了：先作决定。</translation>
        </message>
        <message>
            <source>The request is out and the clock runs; log the answer when it comes.</source>
            <translation>申请已发出，正在计时；收到答复就记下来。</translation>
        </message>
        <message>
            <source>The reshipped parcel failed: turn it into a refund or send again</source>
            <translation>补发没有送到：改退款或再发</translation>
        </message>
        <message>
            <source>The right goods are not to be had and the parcel goes on: let the buyer refuse it, and refund.</source>
            <translation>正确的货没有了，包裹也拦不住了：请买家拒收并退款。</translation>
        </message>
        <message>
            <source>The right goods are not to be had, and the wrong ones are on their way back: refund.</source>
            <translation>正确的货没有了，错货正在退回：退款。</translation>
        </message>
        <message>
            <source>The right goods are not to be had: no promise of them. Stop the parcel and refund.</source>
            <translation>没有正确的货：不能承诺补发，拦截并退款。</translation>
        </message>
        <message>
            <source>The right goods are not to be had: refund.</source>
            <translation>没有正确的货：退款。</translation>
        </message>
        <message>
            <source>The right goods are not to be had; the wrong ones are not worth their way back.</source>
            <translation>没有正确的货，错货不值得退回。</translation>
        </message>
        <message>
            <source>The right goods are not to be had; the wrong ones are worth their way back.</source>
            <translation>没有正确的货，错货值得退回。</translation>
        </message>
        <message>
            <source>The same goods were sent wrong before: known and repeated it counts as deceit. Hold them.</source>
            <translation>同一商品以前发错过：明知而再犯可能按欺诈退一赔三。请先暂停。</translation>
        </message>
        <message>
            <source>The supplier need not be asked for this.</source>
            <translation>这一件不需要先问供应商。</translation>
        </message>
        <message>
            <source>The way back costs more than the goods are worth and the buyer keeps it: a coupon.</source>
            <translation>退回不划算，买家愿意留下：送券。</translation>
        </message>
        <message>
            <source>The way back costs more than the goods are worth: refund, nothing to return.</source>
            <translation>退回的花费高于货值：退款，不用退货。</translation>
        </message>
        <message>
            <source>The way back costs more than the goods are worth: send the right goods, he keeps the wrong ones.</source>
            <translation>退回不划算：补发正确的，错货留给买家。</translation>
        </message>
        <message>
            <source>The wrong goods are worth their way back: exchange them, pickup paid by us.</source>
            <translation>买家要原货，错货值得退回：换货，我方预付取件。</translation>
        </message>
        <message>
            <source>Told, paid and proven: the care call comes next.</source>
            <translation>已告知、已付清、有凭证：接下来回访。</translation>
        </message>
        <message>
            <source>Two buyers are concerned: settle with both; send across only if both agree.</source>
            <translation>涉及两位买家：两边都要处理；双方都同意才互寄。</translation>
        </message>
        <message>
            <source>Two buyers would get each other's goods: stop both parcels.</source>
            <translation>两位买家会收到对方的货：两个包裹都要拦。</translation>
        </message>
        <message>
            <source>Under way, not yet out for delivery: it can still be stopped, and the right goods need not wait.</source>
            <translation>包裹在途，尚未派送：现在拦截还来得及；补发正确商品不必等拦截结果。</translation>
        </message>
        <message>
            <source>Wait for the result of the stop</source>
            <translation>等拦截结果</translation>
        </message>
        <message>
            <source>Wait for the supplier's answer</source>
            <translation>等供应商答复</translation>
        </message>
        <message>
            <source>What came is hardly worth a wait: send the right goods at once, then have the wrong ones fetched.</source>
            <translation>错货不值得让买家等：先补发正确的货，再上门取回错货。</translation>
        </message>
        <message>
            <source>What is told in time cannot be denied later.</source>
            <translation>及时书面通知，以后才索赔得到。</translation>
        </message>
        <message>
            <source>What is too much is still on its way: stopping it costs less than a return.</source>
            <translation>多发的还在路上：拦下来比让买家退回省钱。</translation>
        </message>
        <message>
            <source>What the wrong goods cost is not known, so the way back may not pay.</source>
            <translation>错货的采购价未知，退回可能不划算。</translation>
        </message>
        <message>
            <source>Where is it…</source>
            <translation>选择包裹状态…</translation>
        </message>
        <message>
            <source>Who cannot show his records bears the consequences; the evidence pack has them.</source>
            <translation>拿不出交易记录的要承担后果；证据包里都有。</translation>
        </message>
        <message>
            <source>Withdraw the incident…</source>
            <translation>撤销这件错发…</translation>
        </message>
        <message>
            <source>Without both sides nobody can see what is wrong.</source>
            <translation>两边都写清楚，才看得出错在哪里。</translation>
        </message>
    </context>
    <context>
        <name>IncidentHead</name>
        <message>
            <source>Hide personal data</source>
            <translation>隐藏个人信息</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Order {number}</source>
            <translation>订单 {number}</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>打印报告单</translation>
        </message>
        <message>
            <source>Show personal data</source>
            <translation>显示个人信息</translation>
        </message>
        <message>
            <source>Show the order</source>
            <translation>查看订单</translation>
        </message>
        <message>
            <source>phone ends {tail}</source>
            <translation>尾号 {tail}</translation>
        </message>
    </context>
    <context>
        <name>IncidentMenu</name>
        <message>
            <source>Print the request to the supplier…</source>
            <translation>打印给供应商的申请单…</translation>
        </message>
        <message>
            <source>Save the report as PDF…</source>
            <translation>把事故报告存为 PDF…</translation>
        </message>
        <message>
            <source>Show {number}</source>
            <translation>查看 {number}</translation>
        </message>
        <message>
            <source>{action} — {why}</source>
            <translation>{action}（{why}）</translation>
        </message>
    </context>
    <context>
        <name>IncidentPanel</name>
        <message>
            <source>pasted picture</source>
            <translation>粘贴的图片</translation>
        </message>
    </context>
    <context>
        <name>IncidentPrinting</name>
        <message numerus="yes">
            <source>%n report(s) saved</source>
            <translation>
                <numerusform>已保存 %n 份报告</numerusform>
            </translation>
        </message>
        <message>
            <source>Saving reports</source>
            <translation>正在保存报告</translation>
        </message>
        <message>
            <source>The report is saved as {name}.</source>
            <translation>报告已存为 {name}。</translation>
        </message>
    </context>
    <context>
        <name>IncidentsPage</name>
        <message>
            <source>One request to the supplier…</source>
            <translation>合并发给供应商…</translation>
        </message>
        <message>
            <source>Save reports as PDF…</source>
            <translation>报告存为 PDF…</translation>
        </message>
        <message>
            <source>Work on them as one…</source>
            <translation>一起处理…</translation>
        </message>
    </context>
    <context>
        <name>LiabilityPanel</name>
        <message>
            <source>&amp;Because</source>
            <translation>依据(&amp;B)</translation>
        </message>
        <message>
            <source>All: {party}</source>
            <translation>全部：{party}</translation>
        </message>
        <message>
            <source>Together {total} %</source>
            <translation>合计 {total} %</translation>
        </message>
        <message>
            <source>Together {total} %: {n} missing</source>
            <translation>合计 {total} %，还差 {n}</translation>
        </message>
        <message>
            <source>Together {total} %: {n} too much</source>
            <translation>合计 {total} %，多了 {n}</translation>
        </message>
        <message>
            <source>What shows it: which evidence, which words.</source>
            <translation>凭什么：哪份证据、哪句话。</translation>
        </message>
        <message>
            <source>Who is responsible</source>
            <translation>责任方</translation>
        </message>
    </context>
    <context>
        <name>LinesPanel</name>
        <message>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <source>Found &amp;by</source>
            <translation>谁先发现(&amp;B)</translation>
        </message>
        <message>
            <source>Ordered and sent</source>
            <translation>应发与实发</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>A parcel came back: find whose it is</source>
            <translation>有退件到了，查一查是谁的</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>在列表里找</translation>
        </message>
        <message>
            <source>New incident</source>
            <translation>新建错发</translation>
        </message>
        <message>
            <source>Number, order, tracking no., name, goods</source>
            <translation>编号、订单、运单、姓名、商品</translation>
        </message>
        <message>
            <source>One request for each supplier, for all parcels to stop</source>
            <translation>每个供应商一条消息，列出所有要拦截的单号</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>无主件</translation>
        </message>
        <message>
            <source>Stop list</source>
            <translation>拦截单</translation>
        </message>
    </context>
    <context>
        <name>MessageWarning</name>
        <message>
            <source>“{found}” is more than was approved.</source>
            <translation>“{found}”：超过已批准的金额。</translation>
        </message>
        <message>
            <source>“{found}” reads cold.</source>
            <translation>“{found}”：语气太冷。</translation>
        </message>
        <message>
            <source>“{found}” reads like a threat.</source>
            <translation>“{found}”：读起来像威胁。</translation>
        </message>
        <message>
            <source>“{found}”: no advertising without consent.</source>
            <translation>“{found}”：未经同意不要推销。</translation>
        </message>
        <message>
            <source>“{found}”: no money or gifts for reviews.</source>
            <translation>“{found}”：不能用返现换好评。</translation>
        </message>
        <message>
            <source>“{found}”: promise only what you can keep, it is binding.</source>
            <translation>“{found}”：承诺有约束力，做得到再写。</translation>
        </message>
        <message>
            <source>“{found}”: such a clause is void, leave it out.</source>
            <translation>“{found}”：这类条款无效，请删掉。</translation>
        </message>
        <message>
            <source>“{found}”: the buyer's data does not belong into this message.</source>
            <translation>“{found}”：买家的个人信息不要写进去。</translation>
        </message>
        <message>
            <source>“{found}”: to the buyer the shop answers, not the supplier.</source>
            <translation>“{found}”：对买家负责的是店铺，不要推给供应商。</translation>
        </message>
    </context>
    <context>
        <name>MoneyCard</name>
        <message>
            <source>Buyer, paid</source>
            <translation>买家已付</translation>
        </message>
        <message>
            <source>Claim…</source>
            <translation>索赔…</translation>
        </message>
        <message>
            <source>Compensate…</source>
            <translation>赔付…</translation>
        </message>
        <message>
            <source>Net loss</source>
            <translation>净损失</translation>
        </message>
        <message>
            <source>Other costs</source>
            <translation>其他费用</translation>
        </message>
        <message>
            <source>Platform refund under way</source>
            <translation>平台退款中</translation>
        </message>
        <message>
            <source>Supplier, claimed</source>
            <translation>供应商应赔</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>拟付</translation>
        </message>
        <message>
            <source>received</source>
            <translation>已收</translation>
        </message>
    </context>
    <context>
        <name>NewIncidentPanel</name>
        <message>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Parcel</source>
            <translation>包裹(&amp;P)</translation>
        </message>
        <message>
            <source>As the order says</source>
            <translation>按订单状态</translation>
        </message>
        <message>
            <source>Buyer &amp;wants</source>
            <translation>买家想要(&amp;W)</translation>
        </message>
        <message>
            <source>Buyer's &amp;chat</source>
            <translation>买家聊天(&amp;C)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Code sent</source>
            <translation>实发编码</translation>
        </message>
        <message>
            <source>Found &amp;by</source>
            <translation>谁先发现(&amp;B)</translation>
        </message>
        <message>
            <source>Goods sent</source>
            <translation>实发商品</translation>
        </message>
        <message>
            <source>New incident on order {number}</source>
            <translation>新建错发：订单 {number}</translation>
        </message>
        <message>
            <source>Open the incident</source>
            <translation>建立错发</translation>
        </message>
        <message>
            <source>Open the incident (Ctrl+Enter)</source>
            <translation>建立错发 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Pieces sent</source>
            <translation>实发数量</translation>
        </message>
        <message>
            <source>Variant sent</source>
            <translation>实发规格</translation>
        </message>
        <message>
            <source>Which goods, and what was sent instead:</source>
            <translation>哪件商品发错，实际发的是什么：</translation>
        </message>
    </context>
    <context>
        <name>NextStepCard</name>
        <message>
            <source>Another plan…</source>
            <translation>改用其他方案…</translation>
        </message>
        <message>
            <source>Ground: {sources}</source>
            <translation>依据：{sources}</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Others: {options}</source>
            <translation>其他：{options}</translation>
        </message>
        <message>
            <source>Stop it and tell the buyer…</source>
            <translation>拦截并告知买家…</translation>
        </message>
        <message>
            <source>Tell the buyer…</source>
            <translation>告知买家…</translation>
        </message>
        <message>
            <source>Waiting for: {party}</source>
            <translation>等待：{party}</translation>
        </message>
    </context>
    <context>
        <name>OfferPanel</name>
        <message>
            <source>&amp;By</source>
            <translation>谁提的(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Freight</source>
            <translation>运费(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Offer</source>
            <translation>内容(&amp;O)</translation>
        </message>
        <message>
            <source>A&amp;mount</source>
            <translation>金额(&amp;M)</translation>
        </message>
        <message>
            <source>An offer</source>
            <translation>一次出价</translation>
        </message>
        <message>
            <source>An&amp;swer by</source>
            <translation>答复期限(&amp;S)</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>To be answered by</source>
            <translation>要求在期限前答复</translation>
        </message>
    </context>
    <context>
        <name>OffersCard</name>
        <message>
            <source>Accepted: {text}</source>
            <translation>接受：{text}</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>已谈妥</translation>
        </message>
        <message>
            <source>Note an offer…</source>
            <translation>记一次出价…</translation>
        </message>
        <message>
            <source>Offers and plan</source>
            <translation>出价与方案</translation>
        </message>
        <message>
            <source>Refused: {text}</source>
            <translation>拒绝：{text}</translation>
        </message>
        <message>
            <source>supplier bears {amount}</source>
            <translation>供应商承担 {amount}</translation>
        </message>
    </context>
    <context>
        <name>OutsideEvent</name>
        <message>
            <source>A complaint went to the courier</source>
            <translation>已向快递投诉</translation>
        </message>
        <message>
            <source>I asked how the stop stands</source>
            <translation>问过拦截进展</translation>
        </message>
        <message>
            <source>The courier answered</source>
            <translation>快递已答复</translation>
        </message>
        <message>
            <source>The platform asks for proof</source>
            <translation>平台要求举证</translation>
        </message>
        <message>
            <source>The proof is handed in</source>
            <translation>证据已提交</translation>
        </message>
        <message>
            <source>We answered the platform</source>
            <translation>已答复平台</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Incidents</source>
            <translation>错发</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Choose an incident first.</source>
            <translation>请先选择一件错发。</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Save reports</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>保存报告</translation>
        </message>
    </context>
    <context>
        <name>ParcelPanel</name>
        <message>
            <source>&amp;Interception</source>
            <translation>拦截(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Return</source>
            <translation>退回(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Where it is</source>
            <translation>现在在哪(&amp;W)</translation>
        </message>
        <message>
            <source>Needed to correct a state backwards.</source>
            <translation>把状态往回改时必填。</translation>
        </message>
        <message>
            <source>Parce&amp;l</source>
            <translation>包裹(&amp;L)</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>R&amp;eason</source>
            <translation>原因(&amp;E)</translation>
        </message>
        <message>
            <source>Return tracking &amp;no.</source>
            <translation>退回单号(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>PastePanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Not clear: choose</source>
            <translation>看不准，请选</translation>
        </message>
        <message>
            <source>Not on this list: {numbers}.</source>
            <translation>不在这张单上：{numbers}。</translation>
        </message>
        <message>
            <source>Nothing is said of {numbers}: they stay open.</source>
            <translation>没提到 {numbers}，仍算未出结果。</translation>
        </message>
        <message>
            <source>Of which number is this said? “{words}”</source>
            <translation>这句说的是哪个单号？“{words}”</translation>
        </message>
        <message>
            <source>Paste here what the supplier wrote</source>
            <translation>把供应商发来的文字粘贴到这里</translation>
        </message>
        <message numerus="yes">
            <source>Record %n result(s)</source>
            <translation>
                <numerusform>记下 %n 个结果</numerusform>
            </translation>
        </message>
        <message>
            <source>Result of {number}</source>
            <translation>{number} 的结果</translation>
        </message>
        <message>
            <source>The supplier's answer</source>
            <translation>供应商的回复</translation>
        </message>
    </context>
    <context>
        <name>PlanPanel</name>
        <message>
            <source>&amp;Freight</source>
            <translation>运费(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Goods</source>
            <translation>错货归属(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Remedy</source>
            <translation>方案(&amp;R)</translation>
        </message>
        <message>
            <source>A&amp;mount</source>
            <translation>金额(&amp;M)</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>已谈妥</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>The guide proposes something else.</source>
            <translation>与建议的方案不同，请写明原因。</translation>
        </message>
        <message>
            <source>The plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>What the supplier agreed to bear.</source>
            <translation>供应商同意承担的金额。</translation>
        </message>
        <message>
            <source>Where it is left open, the seller pays.</source>
            <translation>没有写明的，由卖家承担。</translation>
        </message>
        <message>
            <source>Why &amp;another</source>
            <translation>改选原因(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>PreventionCard</name>
        <message>
            <source>Add an action…</source>
            <translation>添加改进事项…</translation>
        </message>
        <message>
            <source>Did it help…</source>
            <translation>是否有效…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>做完了</translation>
        </message>
        <message>
            <source>So that it does not happen again</source>
            <translation>防止再次发生</translation>
        </message>
    </context>
    <context>
        <name>ProgressChips</name>
        <message>
            <source>It stands here.</source>
            <translation>现在在这一步。</translation>
        </message>
        <message>
            <source>Not yet: {why}</source>
            <translation>还不能：{why}</translation>
        </message>
        <message>
            <source>There is no way there from “{state}”.</source>
            <translation>从“{state}”不能直接到这一步。</translation>
        </message>
    </context>
    <context>
        <name>PromiseFields</name>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>no day named</source>
            <translation>没写时间</translation>
        </message>
    </context>
    <context>
        <name>PromisesFound</name>
        <message numerus="yes">
            <source>%n promise(s) in the text; ticked ones get a clock:</source>
            <translation>
                <numerusform>文中有 %n 条承诺，勾选的会开始计时：</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PromisesPanel</name>
        <message>
            <source>&amp;Promise</source>
            <translation>承诺(&amp;P)</translation>
        </message>
        <message>
            <source>D&amp;ue</source>
            <translation>到期(&amp;U)</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Note the promise</source>
            <translation>记下承诺</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
    </context>
    <context>
        <name>ReasonPanel</name>
        <message>
            <source>&amp;Reason</source>
            <translation>原因(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message numerus="yes">
            <source>%n done</source>
            <translation>
                <numerusform>完成 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>%n 件没有改动</numerusform>
            </translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>结果</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReopenPanel</name>
        <message>
            <source>&amp;Where to go on</source>
            <translation>从哪一步继续(&amp;W)</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Reopen it</source>
            <translation>重新打开</translation>
        </message>
    </context>
    <context>
        <name>RequestFile</name>
        <message>
            <source>Save the request</source>
            <translation>保存申请单</translation>
        </message>
        <message>
            <source>The request is written to {name}: send it, then log it here.</source>
            <translation>申请单已写入 {name}：发给供应商后，请在这里记录。</translation>
        </message>
        <message>
            <source>Writing the sheet</source>
            <translation>正在写表格</translation>
        </message>
    </context>
    <context>
        <name>RequestPanel</name>
        <message>
            <source>As a sheet…</source>
            <translation>存成表格…</translation>
        </message>
        <message>
            <source>It asks to &amp;stop the parcel</source>
            <translation>同时申请拦截包裹(&amp;S)</translation>
        </message>
        <message>
            <source>Print the text as it stands here, or save it as PDF</source>
            <translation>按现在的内容打印，或另存为 PDF</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Request to the supplier</source>
            <translation>给供应商的申请</translation>
        </message>
        <message>
            <source>Save the numbers as a sheet for the supplier</source>
            <translation>把单号存成表格发给供应商</translation>
        </message>
    </context>
    <context>
        <name>ResultPanel</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Proof</source>
            <translation>凭证(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>结果(&amp;R)</translation>
        </message>
        <message>
            <source>A trace, a chat or the supplier's words.</source>
            <translation>运单轨迹、聊天截图或供应商确认。</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Partly</source>
            <translation>部分成功</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录结果</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>拦下</translation>
        </message>
        <message>
            <source>Succeeded</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>The result</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>of {n} × {goods}</source>
            <translation>共 {n} 件 {goods}</translation>
        </message>
    </context>
    <context>
        <name>RightGoodsPanel</name>
        <message>
            <source>&amp;Note</source>
            <translation>备注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Right goods</source>
            <translation>正确商品(&amp;R)</translation>
        </message>
        <message>
            <source>Has the supplier the right goods?</source>
            <translation>供应商有没有正确的货？</translation>
        </message>
        <message>
            <source>No, sold out or discontinued</source>
            <translation>没有，缺货或停产</translation>
        </message>
        <message>
            <source>Who said so.</source>
            <translation>谁说的。</translation>
        </message>
        <message>
            <source>Yes, he can send them</source>
            <translation>有，可以发</translation>
        </message>
    </context>
    <context>
        <name>SentFields</name>
        <message>
            <source>Code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>实发</translation>
        </message>
        <message>
            <source>Sent instead of {goods}</source>
            <translation>应发：{goods}</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
    </context>
    <context>
        <name>SettlePanel</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nothing is open on the buyer's side.</source>
            <translation>买家这边没有待办。</translation>
        </message>
        <message>
            <source>The buyer's side</source>
            <translation>买家这边</translation>
        </message>
    </context>
    <context>
        <name>StartPanel</name>
        <message>
            <source>&amp;Whose order</source>
            <translation>哪个订单(&amp;W)</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose in the list of orders</source>
            <translation>到订单列表里选</translation>
        </message>
        <message>
            <source>Go on with this order</source>
            <translation>就是这个订单</translation>
        </message>
        <message>
            <source>Go on with this order (Ctrl+Enter)</source>
            <translation>就是这个订单 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>It is found by its number, a tracking number, the name or the phone's end.</source>
            <translation>按订单号、运单号、姓名或手机尾号查找。</translation>
        </message>
        <message>
            <source>New incident</source>
            <translation>新建错发</translation>
        </message>
        <message>
            <source>No order of yours is named here. Ask the buyer for the order number, or type a part.</source>
            <translation>没有找到对应的订单。请向买家要订单号，或输入其中一部分。</translation>
        </message>
        <message>
            <source>Orders it may be about</source>
            <translation>可能的订单</translation>
        </message>
        <message>
            <source>Paste what the buyer wrote, or type an order or tracking number, a name, a phone's end</source>
            <translation>粘贴买家的聊天，或输入订单号、运单号、姓名、手机尾号</translation>
        </message>
        <message>
            <source>Read: {what}</source>
            <translation>读到：{what}</translation>
        </message>
        <message>
            <source>its name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>its number</source>
            <translation>单号</translation>
        </message>
        <message>
            <source>its phone</source>
            <translation>手机尾号</translation>
        </message>
        <message>
            <source>named by {clues}</source>
            <translation>依据：{clues}</translation>
        </message>
    </context>
    <context>
        <name>StepBackPanel</name>
        <message>
            <source>Back &amp;to</source>
            <translation>退到(&amp;T)</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>What was planned and not paid is voided; what was paid stays.</source>
            <translation>未付的拟定项会作废，已付的保留。</translation>
        </message>
    </context>
    <context>
        <name>StepPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>StopAndTell</name>
        <message numerus="yes">
            <source>Stop %n parcel(s)</source>
            <translation>
                <numerusform>拦截 %n 个包裹</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StopAndTellPanel</name>
        <message>
            <source>&amp;Channel</source>
            <translation>渠道(&amp;C)</translation>
        </message>
        <message>
            <source>Answer until {moment}</source>
            <translation>请在 {moment} 前答复</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Copied and logged: paste it into the chat</source>
            <translation>已复制并记录，粘贴到聊天里即可</translation>
        </message>
        <message>
            <source>Copy the request and log</source>
            <translation>复制申请并记录</translation>
        </message>
        <message>
            <source>Copy the request, log it with each incident (Ctrl+Enter)</source>
            <translation>复制申请，并记在每件错发里 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Then comes the message to the buyer.</source>
            <translation>接着告知买家。</translation>
        </message>
        <message>
            <source>To the &amp;supplier</source>
            <translation>给供应商(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>StopColumns</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n 个未出结果</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer in</source>
            <translation>离回复</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事故</translation>
        </message>
        <message>
            <source>No supplier entered</source>
            <translation>未填供应商</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>包裹数</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sent by {channel} {sent}, answer by {due}</source>
            <translation>{sent} 用{channel}发出，{due} 前回复</translation>
        </message>
        <message>
            <source>State</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>To be sent</source>
            <translation>待发出</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>快递单号</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>里面是什么</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么处理</translation>
        </message>
        <message>
            <source>{stopped} of {count} stopped</source>
            <translation>{count} 个拦下 {stopped} 个</translation>
        </message>
    </context>
    <context>
        <name>StopFile</name>
        <message>
            <source>Parcels to stop</source>
            <translation>拦截单</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>保存拦截单</translation>
        </message>
        <message>
            <source>The list is written to {name}: send it, then log it here.</source>
            <translation>拦截单已写入 {name}：发给供应商后，回来点“复制并记录”。</translation>
        </message>
        <message>
            <source>Writing the sheet</source>
            <translation>正在写表格</translation>
        </message>
    </context>
    <context>
        <name>StopsView</name>
        <message>
            <source>Back to the incidents (Esc)</source>
            <translation>回到事故（Esc）</translation>
        </message>
        <message>
            <source>Choose a supplier or a list at the left</source>
            <translation>在左边选一个供应商或一张拦截单</translation>
        </message>
        <message>
            <source>Nothing to stop</source>
            <translation>没有要拦截的</translation>
        </message>
        <message>
            <source>Parcels that must not arrive, one request for each supplier</source>
            <translation>不该送到的包裹，每个供应商一条消息</translation>
        </message>
        <message>
            <source>Stop lists</source>
            <translation>拦截作战单</translation>
        </message>
        <message>
            <source>Wrong parcels that are still under way stand here, ready to be stopped.</source>
            <translation>发错、还在路上的包裹会列在这里，可以马上拦截。</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
        <message>
            <source>Agreed: {plan}</source>
            <translation>已达成：{plan}</translation>
        </message>
        <message>
            <source>Buyer: {kind} {amount} {status}</source>
            <translation>买家：{kind} {amount} {status}</translation>
        </message>
        <message>
            <source>Claim: {item} {amount} {status}</source>
            <translation>索赔：{item} {amount} {status}</translation>
        </message>
        <message>
            <source>Evidence: {kind}, {text}</source>
            <translation>证据：{kind}，{text}</translation>
        </message>
        <message>
            <source>Incident opened</source>
            <translation>已建立错发</translation>
        </message>
        <message>
            <source>Promise kept: {text}</source>
            <translation>承诺已兑现：{text}</translation>
        </message>
        <message>
            <source>We</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>{channel} ← {party}: {text}</source>
            <translation>{channel} ← {party}：{text}</translation>
        </message>
        <message>
            <source>{channel} → {party}: {text}</source>
            <translation>{channel} → {party}：{text}</translation>
        </message>
        <message>
            <source>{party} offers: {text} ({answer})</source>
            <translation>{party}提出：{text}（{answer}）</translation>
        </message>
        <message>
            <source>{source} → {target}</source>
            <translation>{source} → {target}</translation>
        </message>
    </context>
    <context>
        <name>StoryCard</name>
        <message>
            <source>Add</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Log an answer…</source>
            <translation>记答复…</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Only talk</source>
            <translation>只看沟通</translation>
        </message>
        <message>
            <source>Promises…</source>
            <translation>承诺…</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写备注</translation>
        </message>
    </context>
    <context>
        <name>StrayColumns</name>
        <message>
            <source>, </source>
            <comment>between grounds</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>By</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Fits</source>
            <translation>吻合</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事故</translation>
        </message>
        <message>
            <source>It fits</source>
            <translation>吻合</translation>
        </message>
        <message>
            <source>On the label</source>
            <translation>面单内容</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Perhaps</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Whose?</source>
            <translation>谁的？</translation>
        </message>
        <message>
            <source>end of the phone</source>
            <translation>手机尾号</translation>
        </message>
        <message>
            <source>goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>number it was sent with</source>
            <translation>发出单号</translation>
        </message>
        <message>
            <source>order number</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>return number</source>
            <translation>退货单号</translation>
        </message>
    </context>
    <context>
        <name>StraysView</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n 件待认</numerusform>
            </translation>
        </message>
        <message>
            <source>A parcel came back, and nobody knows whose it is</source>
            <translation>退回来一个包裹，不知道是谁的</translation>
        </message>
        <message>
            <source>Back to the incidents (Esc)</source>
            <translation>回到事故（Esc）</translation>
        </message>
        <message>
            <source>It belongs to {order}</source>
            <translation>是订单 {order} 的</translation>
        </message>
        <message>
            <source>It is this one: received</source>
            <translation>就是它：确认收到</translation>
        </message>
        <message>
            <source>Kept until somebody knows</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>Kept. It is looked for again whenever you open it.</source>
            <translation>已登记。以后打开它会再查一次。</translation>
        </message>
        <message>
            <source>Look for it again</source>
            <translation>再查一次</translation>
        </message>
        <message>
            <source>No parcel waits for its owner</source>
            <translation>没有待认领的包裹</translation>
        </message>
        <message>
            <source>Nobody knows: keep it</source>
            <translation>查不到：先登记</translation>
        </message>
        <message>
            <source>Nobody's number, name or goods fit</source>
            <translation>没有对得上的单号、姓名或商品</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the incident</source>
            <translation>打开事故</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>搁置</translation>
        </message>
        <message>
            <source>Returned parcels</source>
            <translation>无主退件</translation>
        </message>
        <message>
            <source>Scan its number, or paste what is on the label: number, name, phone, goods</source>
            <translation>扫描单号，或粘贴面单上的内容：单号、姓名、电话、商品</translation>
        </message>
        <message>
            <source>Scan or paste a label</source>
            <translation>扫描或粘贴面单</translation>
        </message>
        <message>
            <source>What is on the label</source>
            <translation>面单内容</translation>
        </message>
        <message>
            <source>Whose is open again</source>
            <translation>重新待认</translation>
        </message>
        <message>
            <source>Whose it may be</source>
            <translation>可能是谁的</translation>
        </message>
        <message>
            <source>no incident yet: open the order and begin one, then receive it</source>
            <translation>还没有事故：先打开订单建一个，再确认收到</translation>
        </message>
        <message>
            <source>{number} by {grounds}</source>
            <translation>{number}，依据：{grounds}</translation>
        </message>
        <message>
            <source>{number}: the parcel is back</source>
            <translation>{number}：退件已收到</translation>
        </message>
    </context>
    <context>
        <name>SwapPanel</name>
        <message>
            <source>&amp;The other</source>
            <translation>另一件(&amp;T)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Open incidents of the same supplier. Make one for the other order first.</source>
            <translation>同一供应商未关闭的错发；另一单还没建的，先建一件。</translation>
        </message>
        <message>
            <source>Swapped with another</source>
            <translation>和另一件串单</translation>
        </message>
        <message>
            <source>With none: no swap after all</source>
            <translation>没有：不是串单</translation>
        </message>
    </context>
    <context>
        <name>TalkPanel</name>
        <message>
            <source>&amp;Channel</source>
            <translation>渠道(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Template</source>
            <translation>模板(&amp;T)</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Change this template…</source>
            <translation>修改这条话术…</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copied and logged: paste it into the chat</source>
            <translation>已复制并记录，可以粘贴到聊天里</translation>
        </message>
        <message>
            <source>Copy and log</source>
            <translation>复制并记录</translation>
        </message>
        <message>
            <source>Only copy</source>
            <translation>只复制</translation>
        </message>
        <message>
            <source>Still to be filled in: {places}</source>
            <translation>还要填写：{places}</translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>内容(&amp;X)</translation>
        </message>
    </context>
    <context>
        <name>TellBuyerPanel</name>
        <message>
            <source>Tell the buyer</source>
            <translation>告知买家</translation>
        </message>
    </context>
    <context>
        <name>TellQueue</name>
        <message>
            <source>C&amp;hannel</source>
            <translation>渠道(&amp;H)</translation>
        </message>
        <message>
            <source>Copied and logged: paste it into the chat</source>
            <translation>已复制并记录，粘贴到聊天里即可</translation>
        </message>
        <message>
            <source>Copy for the buyer and log</source>
            <translation>复制告知并记录</translation>
        </message>
        <message>
            <source>Copy the message, log it with the incident (Ctrl+Enter)</source>
            <translation>复制内容，并记在这件错发里 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Not this one</source>
            <translation>跳过这位</translation>
        </message>
        <message>
            <source>Tell the buyer</source>
            <translation>告知买家</translation>
        </message>
        <message>
            <source>To the &amp;buyer</source>
            <translation>给买家(&amp;B)</translation>
        </message>
        <message>
            <source>{number} · order {order_no}</source>
            <translation>{number} · 订单 {order_no}</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>第 {place} 位，共 {count} 位</translation>
        </message>
    </context>
    <context>
        <name>TogetherBanner</name>
        <message numerus="yes">
            <source>%n alike</source>
            <translation>
                <numerusform>同样的错 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>All as one</source>
            <translation>一起处理</translation>
        </message>
        <message>
            <source>Both as one</source>
            <translation>两件一起处理</translation>
        </message>
        <message>
            <source>One case of two: {number} (order {order_no}) and this order got each other's goods.</source>
            <translation>和 {number}（订单 {order_no}）互相发错，是一件事。</translation>
        </message>
        <message>
            <source>Show the other</source>
            <translation>看另一件</translation>
        </message>
        <message numerus="yes">
            <source>{supplier} made the same mistake with %n more order(s).</source>
            <translation>
                <numerusform>{supplier}还有 %n 单犯了同样的错。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TracksCard</name>
        <message>
            <source>Admitted</source>
            <translation>认赔</translation>
        </message>
        <message>
            <source>Change where the parcel is</source>
            <translation>修改包裹状态</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Look at the clocks, hold one</source>
            <translation>查看时限，暂停计时</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>钱</translation>
        </message>
        <message>
            <source>None runs</source>
            <translation>没有在计时</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>还不清楚</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已收</translation>
        </message>
    </context>
    <context>
        <name>VerifyPanel</name>
        <message>
            <source>&amp;Action</source>
            <translation>改进事项(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;How it shows</source>
            <translation>怎么看出来的(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>结果(&amp;R)</translation>
        </message>
        <message>
            <source>Did it help?</source>
            <translation>措施有效吗？</translation>
        </message>
        <message>
            <source>For instance: thirty parcels since, no colour wrong</source>
            <translation>例如：之后 30 单，没有再错色</translation>
        </message>
    </context>
    <context>
        <name>WithdrawPanel</name>
        <message>
            <source>Withdraw</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Withdraw it</source>
            <translation>撤销</translation>
        </message>
    </context>
</TS>
