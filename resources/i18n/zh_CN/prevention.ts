<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ActionColumns</name>
        <message>
            <source>By</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>What</source>
            <translation>做什么</translation>
        </message>
    </context>
    <context>
        <name>ActionForm</name>
        <message>
            <source>&amp;Against</source>
            <translation>针对(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Code of the goods</source>
            <translation>商品编码(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Supplier</source>
            <translation>供应商(&amp;S)</translation>
        </message>
        <message>
            <source>B&amp;y</source>
            <translation>负责人(&amp;Y)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>D&amp;ue</source>
            <translation>期限(&amp;U)</translation>
        </message>
        <message>
            <source>Empty: whatever the supplier sends.</source>
            <translation>留空：该供应商发的所有货。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>These mistakes are counted before and after.</source>
            <translation>前后对比时统计这类错误。</translation>
        </message>
        <message>
            <source>To &amp;do</source>
            <translation>要做的事(&amp;D)</translation>
        </message>
        <message>
            <source>You, or somebody at the supplier.</source>
            <translation>自己，或供应商那边的人。</translation>
        </message>
        <message>
            <source>any mistake</source>
            <translation>任何错误</translation>
        </message>
        <message>
            <source>every supplier</source>
            <translation>所有供应商</translation>
        </message>
    </context>
    <context>
        <name>ActionSide</name>
        <message numerus="yes">
            <source>%n incident(s) after</source>
            <translation>
                <numerusform>之后 %n 起</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) before</source>
            <translation>
                <numerusform>之前 %n 起</numerusform>
            </translation>
        </message>
        <message>
            <source>Against</source>
            <translation>针对</translation>
        </message>
        <message>
            <source>By</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Done. Whether it helped is looked at on its day.</source>
            <translation>已完成。到期再看是否有效。</translation>
        </message>
        <message>
            <source>Drop it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Drop it…</source>
            <translation>放弃…</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>Dropped because</source>
            <translation>放弃原因</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>How does that show?</source>
            <translation>怎么看出来的？</translation>
        </message>
        <message>
            <source>How it showed</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>It did not help…</source>
            <translation>没有效果…</translation>
        </message>
        <message>
            <source>It helped…</source>
            <translation>有效…</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>其实还没做</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Why is it not done?</source>
            <translation>为什么不做了？</translation>
        </message>
    </context>
    <context>
        <name>ActionWords</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Agree on another courier or outlet with {supplier}</source>
            <translation>与{supplier}商定换一家快递或网点</translation>
        </message>
        <message>
            <source>Ask the buyer when address or wish change, before the order goes to {supplier}</source>
            <translation>地址或要求有变动时，先向买家确认，再把订单发给{supplier}</translation>
        </message>
        <message>
            <source>Ask {supplier} for a photo of each waybill beside its goods before the parcel is closed</source>
            <translation>请{supplier}封箱前拍面单与货品同框照</translation>
        </message>
        <message>
            <source>Ask {supplier} for the weight of each parcel, and compare it on the shipping sheet</source>
            <translation>请{supplier}每件称重，并在发货表上核对重量</translation>
        </message>
        <message>
            <source>Ask {supplier} to label the bin of {goods} anew, and to keep it apart from what it is taken for</source>
            <translation>请{supplier}给{goods}的货位重新贴标，并与易混的款分开放</translation>
        </message>
        <message>
            <source>Done today: there is nothing to compare yet.</source>
            <translation>今天刚完成，还没有可对比的数据。</translation>
        </message>
        <message>
            <source>Done, to be checked {day}</source>
            <translation>已做，{day}看效果</translation>
        </message>
        <message>
            <source>Due {day}</source>
            <translation>{day}前</translation>
        </message>
        <message>
            <source>Few lines were sent: that says little yet.</source>
            <translation>发货量少，还说明不了什么。</translation>
        </message>
        <message>
            <source>Get the shipping sheet of {supplier} on the same day, and check it before the pick-up</source>
            <translation>当天拿到{supplier}的发货表，揽收前核对</translation>
        </message>
        <message>
            <source>Overdue since {day}</source>
            <translation>{day}起逾期</translation>
        </message>
        <message>
            <source>Put {goods} right in our table of goods, with what {supplier} calls it</source>
            <translation>在商品对照表里改正{goods}，写上{supplier}的叫法</translation>
        </message>
        <message>
            <source>Send {supplier} the list of cancelled orders before each pick-up</source>
            <translation>每次揽收前把已取消订单的清单发给{supplier}</translation>
        </message>
        <message>
            <source>The difference may be chance.</source>
            <translation>差别可能只是偶然。</translation>
        </message>
        <message>
            <source>Write each gift as a line of its own on the sheet for {supplier}</source>
            <translation>发给{supplier}的表里，赠品单独成行</translation>
        </message>
        <message>
            <source>{days} before: {before}. {days} after: {after}.</source>
            <translation>之前{days}：{before}。之后{days}：{after}。</translation>
        </message>
        <message>
            <source>{figures} {trust}</source>
            <translation>{figures}{trust}</translation>
        </message>
        <message>
            <source>{part} of {whole} wrong</source>
            <translation>{whole} 行中错 {part} 行</translation>
        </message>
        <message>
            <source>{times} in {days} days: {what}</source>
            <translation>{days} 天内 {times}：{what}</translation>
        </message>
    </context>
    <context>
        <name>ActionsWindow</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>逾期 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be checked</source>
            <translation>
                <numerusform>待看效果 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>待做 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>By</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Choose an action</source>
            <translation>选一项措施</translation>
        </message>
        <message>
            <source>Corrective actions</source>
            <translation>改进措施</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>新建措施</translation>
        </message>
        <message>
            <source>New action (Ctrl+N)</source>
            <translation>新建措施（Ctrl+N）</translation>
        </message>
        <message>
            <source>No action passes the filter</source>
            <translation>没有符合筛选的措施</translation>
        </message>
        <message>
            <source>No action yet</source>
            <translation>还没有措施</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Set a filter to “All”, or clear the search.</source>
            <translation>把筛选设为“全部”，或清空搜索。</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>What comes again is proposed on the supplier's page; or add one yourself.</source>
            <translation>反复出现的错误会在供应商页上给出建议；也可以自己新建。</translation>
        </message>
        <message>
            <source>What, by whom, goods…</source>
            <translation>内容、负责人、商品…</translation>
        </message>
        <message>
            <source>not ended</source>
            <translation>未结束</translation>
        </message>
    </context>
    <context>
        <name>BuyerNoteLine</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n 起事故</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) of this buyer</source>
            <translation>
                <numerusform>该买家 %n 起事故</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refund(s) without goods back</source>
            <translation>
                <numerusform>%n 次退款未见退货</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Incidents of one buyer</source>
            <translation>同一买家的事故</translation>
        </message>
        <message>
            <source>No note on this buyer</source>
            <translation>不再提示此买家</translation>
        </message>
        <message>
            <source>No note on this buyer since {day}: {reason}</source>
            <translation>自{day}起不再提示此买家：{reason}</translation>
        </message>
        <message>
            <source>No note on this buyer…</source>
            <translation>不再提示此买家…</translation>
        </message>
        <message>
            <source>Show the note again</source>
            <translation>重新提示</translation>
        </message>
        <message>
            <source>Why is nothing more noted?</source>
            <translation>为什么不再提示？</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>（%n 天内）</numerusform>
            </translation>
        </message>
        <message>
            <source>refunded {amounts} together</source>
            <translation>合计退款 {amounts}</translation>
        </message>
        <message>
            <source>{incidents} {days}</source>
            <translation>{incidents}{days}</translation>
        </message>
        <message>
            <source>{list}.</source>
            <translation>{list}。</translation>
        </message>
    </context>
</TS>
