<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>PersonalCard</name>
        <message>
            <source> years</source>
            <translation> 年</translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) made before still hold the data until they are deleted or thinned out.</source>
            <translation>
                <numerusform>之前的 %n 个备份里还有这些信息，直到备份被删除或自动清理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n 笔错发</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n 条消息</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) name nobody any more.</source>
            <translation>
                <numerusform>%n 个订单里已没有买家信息。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) and paper(s) of evidence stay: look at them yourself for labels with names.</source>
            <translation>
                <numerusform>%n 份证据图片和文件会保留：请自己看看里面有没有带姓名的面单。</numerusform>
            </translation>
        </message>
        <message>
            <source>Also in {incidents} and {messages}. This cannot be taken back.</source>
            <translation>同时从 {incidents} 和 {messages} 中去掉。删除后无法撤销。</translation>
        </message>
        <message>
            <source>Bu&amp;yer to erase</source>
            <translation>要删除的买家(&amp;Y)</translation>
        </message>
        <message>
            <source>Buyers' personal data</source>
            <translation>买家个人信息</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>永久删除</translation>
        </message>
        <message>
            <source>Erase personal data</source>
            <translation>删除个人信息</translation>
        </message>
        <message numerus="yes">
            <source>Erase the buyer of %n order(s)?</source>
            <translation>
                <numerusform>删除 %n 个订单的买家信息？</numerusform>
            </translation>
        </message>
        <message>
            <source>Erase this buyer…</source>
            <translation>删除这位买家…</translation>
        </message>
        <message>
            <source>Erase what is older…</source>
            <translation>删除超过年限的…</translation>
        </message>
        <message>
            <source>Erasing personal data</source>
            <translation>正在删除个人信息</translation>
        </message>
        <message>
            <source>Erasing takes names, phones, addresses and the buyer's own words out of orders, incidents and the record of what was done. Amounts, counts and days stay, so the books are as before.</source>
            <translation>删除会把姓名、电话、地址和买家自己说的话从订单、错发和操作记录里去掉；金额、数量和日期都保留，账目不变。</translation>
        </message>
        <message>
            <source>Looking for the buyer</source>
            <translation>正在查找买家</translation>
        </message>
        <message>
            <source>Looking for what is older</source>
            <translation>正在查找超过年限的信息</translation>
        </message>
        <message>
            <source>Nothing is older than that with all its incidents closed. Nothing was erased.</source>
            <translation>没有超过这个年限、且错发都已结案的订单，没有删除任何信息。</translation>
        </message>
        <message>
            <source>Order number, phone or name, written exactly so</source>
            <translation>订单号、电话或姓名，要写得一模一样</translation>
        </message>
        <message>
            <source>Personal data &amp;kept for</source>
            <translation>个人信息保存(&amp;K)</translation>
        </message>
        <message>
            <source>Records must be kept for three years (E-Commerce Law, art. 31 and 62).</source>
            <translation>交易记录至少要保存三年（电子商务法第 31、62 条）。</translation>
        </message>
    </context>
</TS>
