<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ChartCard</name>
        <message>
            <source>Found before the buyer</source>
            <translation>先于买家发现</translation>
        </message>
        <message>
            <source>Goods mixed up</source>
            <translation>常被发错的货</translation>
        </message>
        <message>
            <source>Grey: too few answers to judge by.</source>
            <translation>灰色：回答太少，说明不了什么。</translation>
        </message>
        <message>
            <source>Grey: too few lines to judge by.</source>
            <translation>灰色：件数太少，不足以评判。</translation>
        </message>
        <message>
            <source>Net loss by goods</source>
            <translation>各商品净损失</translation>
        </message>
        <message>
            <source>Net loss by supplier</source>
            <translation>各供应商净损失</translation>
        </message>
        <message>
            <source>Open incidents by age</source>
            <translation>未关闭的错发，按天数</translation>
        </message>
        <message>
            <source>Satisfaction by goods</source>
            <translation>各商品满意度</translation>
        </message>
        <message>
            <source>Satisfaction by month</source>
            <translation>各月满意度</translation>
        </message>
        <message>
            <source>Satisfaction by supplier</source>
            <translation>各供应商满意度</translation>
        </message>
        <message>
            <source>Save this chart</source>
            <translation>保存这张图</translation>
        </message>
        <message>
            <source>What goes wrong</source>
            <translation>错在哪里</translation>
        </message>
        <message>
            <source>What it costs</source>
            <translation>花了多少</translation>
        </message>
        <message>
            <source>Why it goes wrong</source>
            <translation>为什么错</translation>
        </message>
        <message>
            <source>Wrong rate by month</source>
            <translation>各月错发率</translation>
        </message>
        <message>
            <source>Wrong rate by supplier</source>
            <translation>各供应商错发率</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>paid and spent</source>
            <translation>赔付和花费</translation>
        </message>
    </context>
    <context>
        <name>ChartMenu</name>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>图片 (*.png)</translation>
        </message>
        <message>
            <source>Save as a picture</source>
            <translation>存成图片</translation>
        </message>
        <message>
            <source>Save as a picture…</source>
            <translation>存成图片…</translation>
        </message>
        <message>
            <source>Save the figures as a sheet</source>
            <translation>数据存成表格</translation>
        </message>
        <message>
            <source>Save the figures as a sheet…</source>
            <translation>数据存成表格…</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>{name} could not be written there. Choose another folder.</source>
            <translation>{name} 没能写进这个文件夹。请换一个文件夹。</translation>
        </message>
    </context>
    <context>
        <name>InsightBars</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n 份回答</numerusform>
            </translation>
        </message>
        <message>
            <source>{days} days and more</source>
            <translation>{days} 天以上</translation>
        </message>
        <message>
            <source>{low}–{high} days</source>
            <translation>{low}–{high} 天</translation>
        </message>
    </context>
    <context>
        <name>InsightsPage</name>
        <message>
            <source>Corrective actions</source>
            <translation>改进措施</translation>
        </message>
        <message>
            <source>Import orders and shipping sheets first.</source>
            <translation>先导入订单和发货表。</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>分析</translation>
        </message>
        <message>
            <source>Monthly review…</source>
            <translation>月度复盘…</translation>
        </message>
        <message>
            <source>Nothing to count yet</source>
            <translation>还没有可统计的</translation>
        </message>
        <message>
            <source>Rankings</source>
            <translation>排行</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>What went wrong in a month, what it cost and what changed (Ctrl+P)</source>
            <translation>一个月里错在哪里、花了多少、有什么变化（Ctrl+P）</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>last 12 months</source>
            <translation>近 12 个月</translation>
        </message>
        <message>
            <source>last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>last 90 days</source>
            <translation>近 90 天</translation>
        </message>
    </context>
    <context>
        <name>Readings</name>
        <message numerus="yes">
            <source> Only %n line(s): too few to judge by.</source>
            <translation>
                <numerusform>只有 %n 行，说明不了什么。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) in this period.</source>
            <translation>
                <numerusform>这段时间共 %n 件错发。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) open.</source>
            <translation>
                <numerusform>还有 %n 件没关闭。</numerusform>
            </translation>
        </message>
        <message>
            <source>Buyers gave {score} of 5 in {month}, as in {before_month}.</source>
            <translation>{month}买家打分 {score}（满分 5），和{before_month}一样。</translation>
        </message>
        <message>
            <source>Buyers gave {score} of 5 in {month}, down from {earlier} in {before_month}.</source>
            <translation>{month}买家打分 {score}（满分 5），低于{before_month}的 {earlier}。</translation>
        </message>
        <message>
            <source>Buyers gave {score} of 5 in {month}, up from {earlier} in {before_month}.</source>
            <translation>{month}买家打分 {score}（满分 5），高于{before_month}的 {earlier}。</translation>
        </message>
        <message>
            <source>Buyers gave {score} of 5 in {month}.</source>
            <translation>{month}买家打分 {score}（满分 5）。</translation>
        </message>
        <message>
            <source>Lowest: {name} with {score} of 5.</source>
            <translation>最低的是{name}，{score} 分（满分 5）。</translation>
        </message>
        <message>
            <source>Mistakes cost {paid} in a year; {received} came back, {net} is yours.</source>
            <translation>一年里错发共花了 {paid}，收回 {received}，自己承担 {net}。</translation>
        </message>
        <message>
            <source>Most often: {pair}. Warn the supplier before his next dispatch.</source>
            <translation>最常见：{pair}。下次推单前提醒供应商。</translation>
        </message>
        <message>
            <source>No buyer was asked yet. Ask when an incident is settled.</source>
            <translation>还没有回访过买家。处理完一件就问一次。</translation>
        </message>
        <message>
            <source>No cause is named yet. Name it when an incident is closed.</source>
            <translation>还没有填写原因。关闭错发时请填写。</translation>
        </message>
        <message>
            <source>No incident is open.</source>
            <translation>没有未关闭的错发。</translation>
        </message>
        <message>
            <source>No incident was found yet.</source>
            <translation>还没有发现错发。</translation>
        </message>
        <message>
            <source>No order line has been shipped yet.</source>
            <translation>还没有发货记录。</translation>
        </message>
        <message>
            <source>Nothing in this period.</source>
            <translation>这段时间没有。</translation>
        </message>
        <message>
            <source>Nothing was paid or collected yet.</source>
            <translation>还没有赔付和收款。</translation>
        </message>
        <message>
            <source>There are too few lines yet to compare suppliers.</source>
            <translation>发货行数还太少，无法比较供应商。</translation>
        </message>
        <message>
            <source>Too few buyers answered to compare.</source>
            <translation>回答的买家太少，还不能比较。</translation>
        </message>
        <message>
            <source>You found only {share} of the incidents of {month} before the buyer did. Hold shipping sheets against the orders on the same day.</source>
            <translation>{month}的错发只有 {share} 先于买家发现。收到发货表当天就核对订单。</translation>
        </message>
        <message>
            <source>You found {share} of the incidents of {month} before the buyer did.</source>
            <translation>{month}的错发有 {share} 先于买家发现。</translation>
        </message>
        <message>
            <source>{cause} is behind {share} of the incidents. Begin there.</source>
            <translation>{share} 的错发因为“{cause}”，先从这里改。</translation>
        </message>
        <message>
            <source>{name} cost most: {amount} after what came back.</source>
            <translation>{name}损失最多：扣掉收回的还有 {amount}。</translation>
        </message>
        <message>
            <source>{name} is the highest with {rate}; the average is {average}. Nobody stands out.</source>
            <translation>{name} 最高，{rate}；均值 {average}。没有特别突出的。</translation>
        </message>
        <message>
            <source>{name} sends {rate} wrong, {times} times the average of {average}. Ask for packing photos, or put him on hold.</source>
            <translation>{name} 错发 {rate}，是均值 {average} 的 {times} 倍。请要求打包照，或暂停供货。</translation>
        </message>
        <message>
            <source>{open} of {whole} incidents have no cause named yet. Name it when an incident is closed.</source>
            <translation>{whole} 件错发里有 {open} 件还没填原因。关闭时请填写。</translation>
        </message>
        <message>
            <source>{rate} of the lines shipped in {month} were wrong, as in {before_month}.</source>
            <translation>{month}发货的 {rate} 发错了，和{before_month}持平。</translation>
        </message>
        <message>
            <source>{rate} of the lines shipped in {month} were wrong, down from {before} in {before_month}.</source>
            <translation>{month}发货的 {rate} 发错了，低于{before_month}的 {before}。</translation>
        </message>
        <message>
            <source>{rate} of the lines shipped in {month} were wrong, up from {before} in {before_month}.</source>
            <translation>{month}发货的 {rate} 发错了，高于{before_month}的 {before}。</translation>
        </message>
        <message>
            <source>{rate} of the lines shipped in {month} were wrong.</source>
            <translation>{month}发货的 {rate} 发错了。</translation>
        </message>
    </context>
    <context>
        <name>ReviewCard</name>
        <message>
            <source>&amp;Month</source>
            <translation>月份(&amp;M)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Monthly review</source>
            <translation>月度复盘</translation>
        </message>
        <message>
            <source>Monthly review {month}.xlsx</source>
            <translation>月度复盘 {month}.xlsx</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save its figures as a sheet</source>
            <translation>把数字存成表格</translation>
        </message>
        <message>
            <source>Save the monthly review</source>
            <translation>保存月度复盘</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>See the pages, print them or save as PDF (Ctrl+P)</source>
            <translation>看页面，打印或存成 PDF（Ctrl+P）</translation>
        </message>
        <message>
            <source>What went wrong and why, what it cost, what was done against it and what is still open.</source>
            <translation>错在哪里、为什么，花了多少，做了哪些改进，还有哪些没办完。</translation>
        </message>
    </context>
</TS>
