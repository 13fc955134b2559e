<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BatchPanel</name>
        <message numerus="yes">
            <source>%n paid</source>
            <translation>
                <numerusform>已付 %n 笔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) selected</source>
            <translation>
                <numerusform>已选 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to approve</source>
            <translation>
                <numerusform>%n 笔待批准</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to pay</source>
            <translation>
                <numerusform>%n 笔待付款</numerusform>
            </translation>
        </message>
        <message>
            <source>Approve them</source>
            <translation>全部批准</translation>
        </message>
        <message>
            <source>For instance: batch payment 0313, 5 receipts</source>
            <translation>例如：0313 批量打款，5 张回单</translation>
        </message>
        <message>
            <source>Mark them as paid</source>
            <translation>全部标记已付</translation>
        </message>
        <message>
            <source>One proof for all; the files can be added to each row.</source>
            <translation>一条凭证用于全部；回单文件可再逐笔补上。</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>CompensationColumns</name>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>For</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>错发单</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
    </context>
    <context>
        <name>CompensationDetail</name>
        <message>
            <source>Can still be refunded</source>
            <translation>还可退</translation>
        </message>
        <message>
            <source>Goodwill left</source>
            <translation>善意补偿余额</translation>
        </message>
        <message>
            <source>It was not paid: it is dropped and its room is free again.</source>
            <translation>尚未付款：作废后，所占额度立即释放。</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>实付</translation>
        </message>
        <message>
            <source>Refunded or planned</source>
            <translation>已退或拟退</translation>
        </message>
        <message>
            <source>Take back by counter-entry</source>
            <translation>冲正</translation>
        </message>
        <message>
            <source>This order</source>
            <translation>本单</translation>
        </message>
        <message>
            <source>Under way on the platform</source>
            <translation>平台退款中</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>What was paid is never edited: a second entry takes the amount back.</source>
            <translation>已付款的记录不改动：另记一笔把金额冲回。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>CompensationFacts</name>
        <message>
            <source>Above the cap because</source>
            <translation>超限理由</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>买家同意</translation>
        </message>
        <message>
            <source>Coupon code</source>
            <translation>券码</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>赠品</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>法律依据</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Replacement order</source>
            <translation>补发单</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>退款路径</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Void because</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>by the limit in the settings</source>
            <translation>额度内自动批准</translation>
        </message>
        <message>
            <source>not the payment's</source>
            <translation>非原支付方式</translation>
        </message>
        <message>
            <source>refunded by the platform</source>
            <translation>平台已退款</translation>
        </message>
        <message>
            <source>you</source>
            <translation>你</translation>
        </message>
    </context>
    <context>
        <name>CompensationNextCard</name>
        <message>
            <source>&amp;Proof</source>
            <translation>凭证(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Tracking no.</source>
            <translation>运单号(&amp;T)</translation>
        </message>
        <message>
            <source>A coupon or gift instead of money, or another route than the payment's, needs it.</source>
            <translation>用券、赠品代替退款或不走原路退回，须先有买家同意的记录。</translation>
        </message>
        <message>
            <source>Add the file that proves the payment</source>
            <translation>补上付款回单文件</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Approve {amount}</source>
            <translation>批准 {amount}</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已签收</translation>
        </message>
        <message>
            <source>Attach proof…</source>
            <translation>附上凭证…</translation>
        </message>
        <message>
            <source>Book what it cost: {amount}</source>
            <translation>记入成本 {amount}</translation>
        </message>
        <message>
            <source>Co&amp;urier</source>
            <translation>快递(&amp;U)</translation>
        </message>
        <message>
            <source>Code {code} · valid until {day}</source>
            <translation>券码 {code} · 有效期至 {day}</translation>
        </message>
        <message>
            <source>Did the parcel arrive?</source>
            <translation>包裹到了吗？</translation>
        </message>
        <message>
            <source>For instance: chat, Mar 13 10:02</source>
            <translation>例如：旺旺 3-13 10:02</translation>
        </message>
        <message>
            <source>For instance: refund no. 2026031312</source>
            <translation>例如：退款单号 2026031312</translation>
        </message>
        <message>
            <source>How and &amp;when he agreed</source>
            <translation>何时、怎样同意(&amp;W)</translation>
        </message>
        <message>
            <source>Issue the coupon of {amount} and keep the proof</source>
            <translation>发放 {amount} 的优惠券，留下凭证</translation>
        </message>
        <message>
            <source>It can be paid once it is approved.</source>
            <translation>批准后即可付款。</translation>
        </message>
        <message>
            <source>It expired unused</source>
            <translation>过期未用</translation>
        </message>
        <message>
            <source>It failed</source>
            <translation>没送到</translation>
        </message>
        <message>
            <source>It is paid besides the {amount} under way on the platform</source>
            <translation>在平台正在退的 {amount} 之外另付</translation>
        </message>
        <message>
            <source>It is part of the {amount} the platform shows as refunded</source>
            <translation>已包含在平台显示的已退 {amount} 里</translation>
        </message>
        <message>
            <source>Mark as issued</source>
            <translation>记为已发放</translation>
        </message>
        <message>
            <source>Mark as paid</source>
            <translation>标记已付</translation>
        </message>
        <message>
            <source>Note the receipt number, or attach the picture of the receipt.</source>
            <translation>填写回单号，或附上回单图片。</translation>
        </message>
        <message>
            <source>Noted: {note}</source>
            <translation>已记：{note}</translation>
        </message>
        <message>
            <source>Nothing is left to refund for it.</source>
            <translation>这部分已无可退金额。</translation>
        </message>
        <message>
            <source>Pay with a file…</source>
            <translation>附文件付款…</translation>
        </message>
        <message>
            <source>Pay {amount} and keep the proof</source>
            <translation>付款 {amount} 并留凭证</translation>
        </message>
        <message>
            <source>Plan the refund…</source>
            <translation>拟定退款…</translation>
        </message>
        <message>
            <source>Platform refund under way: {amount}. Do not pay the same money twice.</source>
            <translation>平台退款中：{amount}。请勿重复付款。</translation>
        </message>
        <message>
            <source>Record consent</source>
            <translation>记录同意</translation>
        </message>
        <message>
            <source>Record the buyer's consent</source>
            <translation>记录买家同意</translation>
        </message>
        <message>
            <source>Refund {amount} instead</source>
            <translation>改为退款 {amount}</translation>
        </message>
        <message>
            <source>Send the parcel and note its number</source>
            <translation>发出包裹并填写运单号</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发出</translation>
        </message>
        <message>
            <source>The coupon expired unused</source>
            <translation>优惠券过期未用</translation>
        </message>
        <message>
            <source>The reship failed</source>
            <translation>补发没送到</translation>
        </message>
        <message>
            <source>The reship failed: give back what was paid for these pieces.</source>
            <translation>补发没送到：退还这几件的实付金额。</translation>
        </message>
        <message>
            <source>The tracking number is the proof; the parcel is followed until it arrives.</source>
            <translation>运单号就是凭证；会跟踪到签收。</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>Was the coupon used?</source>
            <translation>优惠券用了吗？</translation>
        </message>
    </context>
    <context>
        <name>CompensationPage</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 笔</numerusform>
            </translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Choose a row</source>
            <translation>选一笔赔付</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Its next step, its proof and what is left of the order appear here.</source>
            <translation>这里显示下一步、凭证和本单剩余额度。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>New compensation</source>
            <translation>新建赔付</translation>
        </message>
        <message>
            <source>New compensation (Ctrl+N)</source>
            <translation>新建赔付 (Ctrl+N)</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>这里还没有赔付</translation>
        </message>
        <message>
            <source>Nothing passes the filter</source>
            <translation>没有符合筛选的赔付</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Order, incident, tracking, coupon, goods…</source>
            <translation>订单号、错发单、运单、券码、商品…</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Plan what a buyer gets from an incident, or with the button above.</source>
            <translation>可从错发单里拟定给买家的赔付，也可点上方按钮新建。</translation>
        </message>
        <message>
            <source>Planned by mistake</source>
            <translation>误建</translation>
        </message>
        <message>
            <source>Set a filter to “All”, or clear the search.</source>
            <translation>把筛选改回“全部”，或清空搜索。</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
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
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>paid {paid} · approved {approved} · planned {planned}</source>
            <translation>已付 {paid} · 已批 {approved} · 拟定 {planned}</translation>
        </message>
        <message>
            <source>paid, proof file missing</source>
            <translation>待凭证：已付，缺回单文件</translation>
        </message>
        <message>
            <source>planned, consent missing</source>
            <translation>拟定：待买家同意</translation>
        </message>
        <message>
            <source>refunded by the platform, not on record</source>
            <translation>平台已退，没有对上</translation>
        </message>
        <message>
            <source>to be paid today</source>
            <translation>今日待付</translation>
        </message>
        <message>
            <source>wait for your approval</source>
            <translation>待批准</translation>
        </message>
        <message>
            <source>{kind} of {amount} planned</source>
            <translation>已拟定{kind} {amount}</translation>
        </message>
    </context>
    <context>
        <name>ConsentRows</name>
        <message>
            <source>Buyer's c&amp;onsent</source>
            <translation>买家同意(&amp;O)</translation>
        </message>
        <message>
            <source>For instance: agreed in the chat, Mar 13 10:02</source>
            <translation>例如：旺旺 3-13 10:02 同意</translation>
        </message>
        <message>
            <source>Needed before it can be approved.</source>
            <translation>批准前须有记录。</translation>
        </message>
    </context>
    <context>
        <name>ExportCompensation</name>
        <message>
            <source>Compensation {day}.xlsx</source>
            <translation>赔付 {day}.xlsx</translation>
        </message>
        <message>
            <source>Export compensation</source>
            <translation>导出赔付</translation>
        </message>
    </context>
    <context>
        <name>KindRows</name>
        <message>
            <source>&amp;Coupon code</source>
            <translation>券码(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Gift</source>
            <translation>赠品(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Valid until</source>
            <translation>有效期至(&amp;V)</translation>
        </message>
        <message>
            <source>Paid another way than the buyer paid</source>
            <translation>不走原支付方式退回</translation>
        </message>
    </context>
    <context>
        <name>NewCompensationPanel</name>
        <message>
            <source>&amp;Incident</source>
            <translation>错发单(&amp;I)</translation>
        </message>
        <message>
            <source>For which incident?</source>
            <translation>为哪一件错发？</translation>
        </message>
        <message>
            <source>Type or choose…</source>
            <translation>输入或选择…</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Compensation</source>
            <translation>赔付</translation>
        </message>
    </context>
    <context>
        <name>PlanCompensationPanel</name>
        <message>
            <source>&amp;Amount</source>
            <translation>金额(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>方式(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Of</source>
            <translation>商品(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>原因(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Why above the cap</source>
            <translation>超限理由(&amp;W)</translation>
        </message>
        <message>
            <source>Above the goodwill cap: written down with the row.</source>
            <translation>超过善意补偿上限：理由会记在这一笔上。</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>全额</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>For instance: navy sent instead of black</source>
            <translation>例如：黑色错发成藏青色</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Plan (Ctrl+Enter)</source>
            <translation>拟定 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>The whole order</source>
            <translation>整单</translation>
        </message>
        <message>
            <source>What the buyer gets</source>
            <translation>给买家的赔付</translation>
        </message>
        <message>
            <source>{incident} · order {order}</source>
            <translation>{incident} · 订单 {order}</translation>
        </message>
    </context>
    <context>
        <name>RefundsPanel</name>
        <message numerus="yes">
            <source>%n refund(s)</source>
            <translation>
                <numerusform>%n 笔平台退款没有对上</numerusform>
            </translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>与错发无关</translation>
        </message>
        <message>
            <source>On record: {amount}</source>
            <translation>已记：{amount}</translation>
        </message>
        <message>
            <source>Record {amount}</source>
            <translation>记为已付 {amount}</translation>
        </message>
        <message>
            <source>The platform gave this money back for orders with an incident, and no row of yours says so. Record it, so that the incident's loss is right; or put it aside if it has another reason.</source>
            <translation>这些订单有事故，平台已经退了款，但赔付里没有这一笔。记下来，事故的净损失才对；如果是别的原因退的，就放到一边。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>{amount} was put aside.</source>
            <translation>{amount} 已放到一边。</translation>
        </message>
    </context>
    <context>
        <name>ReshipRows</name>
        <message>
            <source> of {count}</source>
            <translation> / {count} 件</translation>
        </message>
        <message>
            <source>&amp;Tracking no.</source>
            <translation>运单号(&amp;T)</translation>
        </message>
        <message>
            <source>Co&amp;urier</source>
            <translation>快递(&amp;U)</translation>
        </message>
        <message>
            <source>Empty: not sent yet.</source>
            <translation>留空表示还没发出。</translation>
        </message>
        <message>
            <source>Pieces that go out again, as a linked order:</source>
            <translation>补发哪几件（自动生成关联的补发单）：</translation>
        </message>
    </context>
    <context>
        <name>RoomWords</name>
        <message>
            <source>It is not known what the buyer paid.</source>
            <translation>不知道买家实付多少。</translation>
        </message>
        <message>
            <source>The only kind that may exceed what was paid.</source>
            <translation>唯一可以超过实付的一种。</translation>
        </message>
        <message>
            <source>What the goods and their freight cost you.</source>
            <translation>货款和运费，你的成本。</translation>
        </message>
        <message>
            <source>{amount} under way on the platform</source>
            <translation>平台退款中 {amount}</translation>
        </message>
        <message>
            <source>{left} left of coupons, gifts and transfers for this order</source>
            <translation>本单券、赠品、打款合计还可给 {left}</translation>
        </message>
        <message>
            <source>{left} left of the freight paid</source>
            <translation>运费还可退 {left}</translation>
        </message>
        <message>
            <source>{left} left · this line's share is {share} of {paid} paid</source>
            <translation>还可退 {left} · 此商品分摊 {share}，整单实付 {paid}</translation>
        </message>
        <message>
            <source>{left} left · {paid} paid, {refunded} refunded or planned</source>
            <translation>还可退 {left} · 实付 {paid}，已退或拟退 {refunded}</translation>
        </message>
    </context>
    <context>
        <name>StatutoryRows</name>
        <message>
            <source>&amp;Ground</source>
            <translation>依据(&amp;G)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>I took advice, or the platform or a court ruled</source>
            <translation>已咨询律师，或平台、法院已裁定</translation>
        </message>
    </context>
</TS>
