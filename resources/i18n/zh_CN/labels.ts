<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ActionResult</name>
        <message>
            <source>It did not help</source>
            <translation>没有效果</translation>
        </message>
        <message>
            <source>It helped</source>
            <translation>有效</translation>
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>Done, to be checked</source>
            <translation>已做，待看效果</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>It did not help</source>
            <translation>没有效果</translation>
        </message>
        <message>
            <source>It helped</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待做</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>Another courier or outlet</source>
            <translation>换快递或网点</translation>
        </message>
        <message>
            <source>Confirm the address first</source>
            <translation>先确认地址</translation>
        </message>
        <message>
            <source>Gifts as lines of their own</source>
            <translation>赠品单独成行</translation>
        </message>
        <message>
            <source>Label the bins anew</source>
            <translation>货位重新贴标</translation>
        </message>
        <message>
            <source>List of cancelled orders</source>
            <translation>发送已取消清单</translation>
        </message>
        <message>
            <source>Photo of waybill and goods</source>
            <translation>面单货品同框照</translation>
        </message>
        <message>
            <source>Put our table of goods right</source>
            <translation>改正商品对照表</translation>
        </message>
        <message>
            <source>Shipping sheet on the same day</source>
            <translation>当天拿发货表</translation>
        </message>
        <message>
            <source>Weigh each parcel</source>
            <translation>每件称重</translation>
        </message>
    </context>
    <context>
        <name>BuyerWish</name>
        <message>
            <source>Either is fine</source>
            <translation>都可以</translation>
        </message>
        <message>
            <source>Has not said</source>
            <translation>未表态</translation>
        </message>
        <message>
            <source>Keeps it, wants something off</source>
            <translation>留下要补差</translation>
        </message>
        <message>
            <source>Wants a refund</source>
            <translation>要退款</translation>
        </message>
        <message>
            <source>Wants the right goods</source>
            <translation>要原货</translation>
        </message>
    </context>
    <context>
        <name>Channel</name>
        <message>
            <source>Another way</source>
            <translation>其他方式</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸质</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Platform chat</source>
            <translation>平台客服</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
    </context>
    <context>
        <name>ClaimItem</name>
        <message>
            <source>Cost of the reship</source>
            <translation>补发成本</translation>
        </message>
        <message>
            <source>Freight back</source>
            <translation>退回运费</translation>
        </message>
        <message>
            <source>Freight out</source>
            <translation>去程运费</translation>
        </message>
        <message>
            <source>Goodwill, to negotiate</source>
            <translation>协商项</translation>
        </message>
        <message>
            <source>Interception fee</source>
            <translation>拦截费</translation>
        </message>
        <message>
            <source>Platform penalty</source>
            <translation>平台罚赔</translation>
        </message>
        <message>
            <source>Wrong goods</source>
            <translation>错货货款</translation>
        </message>
    </context>
    <context>
        <name>ClaimStatus</name>
        <message>
            <source>Admitted</source>
            <translation>已认</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>已提出</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已到账</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>Written off</source>
            <translation>已核销</translation>
        </message>
    </context>
    <context>
        <name>ClockKind</name>
        <message>
            <source>Answer to the platform</source>
            <translation>答复平台</translation>
        </message>
        <message>
            <source>Authority's decision</source>
            <translation>主管部门处理</translation>
        </message>
        <message>
            <source>Buyer may return until</source>
            <translation>买家可退货至</translation>
        </message>
        <message>
            <source>Buyer sends it back</source>
            <translation>买家退货寄出</translation>
        </message>
        <message>
            <source>Care call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Check the return</source>
            <translation>确认退件</translation>
        </message>
        <message>
            <source>Courier's answer</source>
            <translation>快递公司答复</translation>
        </message>
        <message>
            <source>Day of the court</source>
            <translation>法院期限</translation>
        </message>
        <message>
            <source>First reply to the buyer</source>
            <translation>首次回复买家</translation>
        </message>
        <message>
            <source>Legal limit of delay</source>
            <translation>拖延红线</translation>
        </message>
        <message>
            <source>Objection to the supplier</source>
            <translation>供应商异议期</translation>
        </message>
        <message>
            <source>Parcel can be stopped</source>
            <translation>拦截窗口</translation>
        </message>
        <message>
            <source>Platform after-sales</source>
            <translation>平台售后处理</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Proof for the platform</source>
            <translation>向平台补证</translation>
        </message>
        <message>
            <source>Records kept until</source>
            <translation>档案保存至</translation>
        </message>
        <message>
            <source>Refund to the buyer</source>
            <translation>退款到买家</translation>
        </message>
        <message>
            <source>Send the right goods</source>
            <translation>补发发出</translation>
        </message>
        <message>
            <source>Ship in time</source>
            <translation>发货时限</translation>
        </message>
        <message>
            <source>Supplier's answer</source>
            <translation>供应商回应</translation>
        </message>
        <message>
            <source>Supplier's payment</source>
            <translation>供应商赔付到账</translation>
        </message>
        <message>
            <source>Tell the supplier</source>
            <translation>通知供应商</translation>
        </message>
    </context>
    <context>
        <name>ClockUnit</name>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>full days</source>
            <translation>整天</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>hours between 9 and 18</source>
            <translation>小时（9–18 点）</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>working hours</source>
            <translation>工作小时</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
    </context>
    <context>
        <name>CompensationKind</name>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Freight refund</source>
            <translation>退运费</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>赠品</translation>
        </message>
        <message>
            <source>Price difference</source>
            <translation>补差价</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Reship</source>
            <translation>补发</translation>
        </message>
        <message>
            <source>Small transfer</source>
            <translation>小额打款</translation>
        </message>
        <message>
            <source>Statutory damages</source>
            <translation>法定赔偿</translation>
        </message>
    </context>
    <context>
        <name>CompensationStage</name>
        <message>
            <source>Consent missing</source>
            <translation>待买家同意</translation>
        </message>
        <message>
            <source>Counter-entry</source>
            <translation>冲回记录</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Proof missing</source>
            <translation>待补凭证</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已冲回</translation>
        </message>
        <message>
            <source>To approve</source>
            <translation>待批准</translation>
        </message>
        <message>
            <source>To pay</source>
            <translation>待付</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>已作废</translation>
        </message>
    </context>
    <context>
        <name>CompensationStatus</name>
        <message>
            <source>Approved</source>
            <translation>已批准</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已付</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>已作废</translation>
        </message>
    </context>
    <context>
        <name>CostKind</name>
        <message>
            <source>Freight</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>Interception fee</source>
            <translation>拦截费</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Platform penalty</source>
            <translation>平台罚赔</translation>
        </message>
        <message>
            <source>Return freight</source>
            <translation>退回运费</translation>
        </message>
    </context>
    <context>
        <name>DeliveryState</name>
        <message>
            <source>Arrived</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>未送达</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>未寄出</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>已寄出</translation>
        </message>
    </context>
    <context>
        <name>Direction</name>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发出</translation>
        </message>
    </context>
    <context>
        <name>DiscoveredBy</name>
        <message>
            <source>The buyer</source>
            <translation>买家发现</translation>
        </message>
        <message>
            <source>The courier</source>
            <translation>快递告知</translation>
        </message>
        <message>
            <source>The supplier</source>
            <translation>供应商告知</translation>
        </message>
        <message>
            <source>We did, first</source>
            <translation>我方先发现</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>A claim that is “{current}” cannot become “{wanted}”. Nothing was changed.</source>
            <translation>“{current}”的索赔不能变为“{wanted}”，没有改动。</translation>
        </message>
        <message>
            <source>A clock runs for at least 1, and warns no earlier than it starts. Correct it; nothing was changed.</source>
            <translation>时限至少为 1，提醒不能早于开始。请改正；没有改动任何内容。</translation>
        </message>
        <message>
            <source>A cost cannot be below zero. Nothing was saved.</source>
            <translation>成本不能小于零，没有保存。</translation>
        </message>
        <message>
            <source>A parcel is to go to another address, but none is given. Enter it; nothing was sent.</source>
            <translation>有包裹要改寄，但没有填地址。没有发出，请补上地址。</translation>
        </message>
        <message>
            <source>A parcel that is “{parcel}” cannot be stopped.</source>
            <translation>“{parcel}”的包裹不能拦截。</translation>
        </message>
        <message>
            <source>A plan comes after the request: the incident is “{source}”. Nothing was changed.</source>
            <translation>先提交申请再定方案，目前“{source}”。没有改动。</translation>
        </message>
        <message>
            <source>A promise to the buyer is still open. Keep it or close it first.</source>
            <translation>对买家还有未兑现的承诺，请先兑现或关闭。</translation>
        </message>
        <message>
            <source>A proof is missing for {kind}: add the receipt, a tracking number or a note.</source>
            <translation>{kind}还缺凭证：请添加付款截图、运单号或说明。</translation>
        </message>
        <message>
            <source>A quantity must be a whole number, zero or more. Nothing was saved.</source>
            <translation>数量要是不小于零的整数，没有保存。</translation>
        </message>
        <message>
            <source>A refund of {pending} is under way on the platform for this order: paying {amount} as well may give the same money twice. Nothing was changed. Import the after-sales sheet once it is decided, or say that this is paid besides it.</source>
            <translation>平台上这个订单正在退款 {pending}，再付 {amount} 可能会重复付款。未做任何改动。请等平台有结果后导入售后表，或勾选“在此之外另付”。</translation>
        </message>
        <message>
            <source>A remembered sheet needs a name. Nothing was changed. Enter one.</source>
            <translation>记住的表需要一个名称。没有改动。请输入名称。</translation>
        </message>
        <message>
            <source>A reshipped parcel did not arrive. Turn it into a refund or send again.</source>
            <translation>补发没有送达，请改为退款或再次补发。</translation>
        </message>
        <message>
            <source>A reshipped parcel is still on its way. Note its arrival under Compensation, then close.</source>
            <translation>补发的包裹还在路上。先在“赔付”里登记签收，再关闭。</translation>
        </message>
        <message>
            <source>A sheet needs at least one column. Nothing was saved.</source>
            <translation>表格至少要有一列，没有保存。</translation>
        </message>
        <message>
            <source>A sheet of this kind cannot be read without the column “{field}”. Nothing was changed. Say which column that is.</source>
            <translation>这种表少了“{field}”这一列就读不了。没有改动。请指出是哪一列。</translation>
        </message>
        <message>
            <source>A supplier needs a name. Nothing was saved.</source>
            <translation>供应商要有名称，没有保存。</translation>
        </message>
        <message>
            <source>A view needs a name. Nothing was changed. Enter one.</source>
            <translation>视图需要一个名称。没有任何改动。请输入名称。</translation>
        </message>
        <message>
            <source>A weight must be above zero grams. Nothing was saved.</source>
            <translation>重量要大于零克，没有保存。</translation>
        </message>
        <message>
            <source>Add the proof of the result: a trace, a chat or a picture.</source>
            <translation>请添加结果凭证：轨迹、聊天或照片。</translation>
        </message>
        <message>
            <source>Agree on a plan first.</source>
            <translation>请先定下处理方案。</translation>
        </message>
        <message>
            <source>Amounts in {first} and {second} cannot be added. Nothing was changed. Use one currency.</source>
            <translation>{first} 和 {second} 不能相加，没有改动。请使用同一种货币。</translation>
        </message>
        <message>
            <source>An incident cannot go from “{source}” to “{target}”. Nothing was changed.</source>
            <translation>错发不能从“{source}”变为“{target}”，没有改动。</translation>
        </message>
        <message>
            <source>Another view of this list is called “{name}”. Nothing was changed. Choose another name.</source>
            <translation>这个列表已有名为“{name}”的视图。没有任何改动。请换一个名称。</translation>
        </message>
        <message>
            <source>Choose a supplier: a statement is made for one at a time.</source>
            <translation>请选择一个供应商：对账单一次做一家。</translation>
        </message>
        <message>
            <source>Choose at least one incident for this message.</source>
            <translation>请至少选择一件错发。</translation>
        </message>
        <message>
            <source>Choose at least one item to send again. Nothing was changed.</source>
            <translation>请至少选择一件要补发的商品，没有改动。</translation>
        </message>
        <message>
            <source>Choose how it turned out: success, in part, or failed.</source>
            <translation>请选择结果：成功、部分成功或失败。</translation>
        </message>
        <message>
            <source>Choose where the parcel is.</source>
            <translation>请选择包裹状态。</translation>
        </message>
        <message>
            <source>Choose which goods are meant for order {order_no}. Nothing was changed.</source>
            <translation>请选择订单 {order_no} 所指的商品，没有改动。</translation>
        </message>
        <message>
            <source>Coupons, gifts and transfers for this order may come to {limit} more. Lower {amount}, or give a reason for going above.</source>
            <translation>这个订单的券、赠品和小额打款还可给 {limit}。请降低 {amount}，或写明超出的理由。</translation>
        </message>
        <message>
            <source>Enter at least one item of order {order_no} with what was ordered and sent.</source>
            <translation>订单 {order_no} 请至少填一行应发和实发。</translation>
        </message>
        <message>
            <source>Enter how the supplier writes it. Nothing was saved.</source>
            <translation>请填写供应商的写法，没有保存。</translation>
        </message>
        <message>
            <source>Enter the address. Nothing was saved.</source>
            <translation>请填写地址。没有保存任何内容。</translation>
        </message>
        <message>
            <source>Enter what was ordered and what was sent, for at least one item.</source>
            <translation>请至少填写一行应发和实发。</translation>
        </message>
        <message>
            <source>From “{source}” to “{target}” is a step back. Say why.</source>
            <translation>从“{source}”退回“{target}”，请写明原因。</translation>
        </message>
        <message>
            <source>From “{source}” to “{target}” is no step back. Nothing was changed.</source>
            <translation>从“{source}”到“{target}”不是退回，没有改动。</translation>
        </message>
        <message>
            <source>Give a reason.</source>
            <translation>请写明原因。</translation>
        </message>
        <message>
            <source>Give a reason. Nothing was changed.</source>
            <translation>请写明原因，没有改动。</translation>
        </message>
        <message>
            <source>Goods need a title or a code to be put on hold. Nothing was changed.</source>
            <translation>要暂停一个货，得有品名或编码。没有改动任何内容。</translation>
        </message>
        <message>
            <source>Incident {number} is over ({progress}), so its money cannot be changed. Nothing was changed. Reopen it first.</source>
            <translation>错发单 {number} 已结束（{progress}），不能再改动款项。没有任何改动。请先重新打开。</translation>
        </message>
        <message>
            <source>Inspection, response and claim periods must be zero or more. Nothing was saved.</source>
            <translation>验货、回应和赔付期限不能小于零，没有保存。</translation>
        </message>
        <message>
            <source>It has already arrived. Nothing was changed.</source>
            <translation>已经送达，没有改动。</translation>
        </message>
        <message>
            <source>It is not clear what these columns of {file} hold: {headings}. Nothing was imported. Drop the sheet on the window of Makegood and say what they are; it is asked once.</source>
            <translation>{file} 里这几列拿不准是什么：{headings}。没有导入。请把这张表拖到错发管家的窗口里说明它们是什么，只问这一次。</translation>
        </message>
        <message>
            <source>It is not known what the buyer paid for this order, so nothing can be refunded yet. Import the order sheet first.</source>
            <translation>不知道这个订单实付多少，暂时不能退款。请先导入订单表。</translation>
        </message>
        <message>
            <source>It is not said what kind of sheet this is. Nothing was changed. Choose one.</source>
            <translation>还没有说明这是什么表。没有改动。请选择一种。</translation>
        </message>
        <message>
            <source>Log the supplier's answer first.</source>
            <translation>请先记录供应商的回复。</translation>
        </message>
        <message>
            <source>Make the care call first, or note that he was not reached.</source>
            <translation>请先完成回访，或注明未联系上。</translation>
        </message>
        <message>
            <source>Makegood does not know the sheet {file}. Its headings are: {headings}. Nothing was imported. Drop it on the window of Makegood and say what its columns are; it is asked once.</source>
            <translation>不认识 {file} 这张表，表头是：{headings}。没有导入。请把它拖到错发管家的窗口里说明各列是什么，只问这一次。</translation>
        </message>
        <message>
            <source>Makegood is already open on this data. Use the open window, or close it first.</source>
            <translation>错发管家已经在使用这份数据。请用已打开的窗口，或先关闭它。</translation>
        </message>
        <message>
            <source>Money came in on this claim. Nothing was changed. Take the receipts back before the answer.</source>
            <translation>这笔索赔已经有到账。没有改动。请先撤销到账，再撤销答复。</translation>
        </message>
        <message>
            <source>Money can only come in for a claim that was admitted; this one is “{status}”. Nothing was changed.</source>
            <translation>已认的索赔才能登记到账；这一笔是“{status}”。没有改动。</translation>
        </message>
        <message>
            <source>More is on record for this refund than the {amount} the platform paid. Nothing was changed. Take back the row that is too much.</source>
            <translation>这笔退款平台只付了 {amount}，记下的比它多。没有改动。请冲回多记的那一笔。</translation>
        </message>
        <message>
            <source>No column of the sheet says what goods are wanted. Nothing was saved.</source>
            <translation>表里没有一列写要什么货，没有保存。</translation>
        </message>
        <message>
            <source>No compensation of this incident waits for this step. Nothing was changed.</source>
            <translation>这个事故没有等着做这一步的补偿。没有改动任何内容。</translation>
        </message>
        <message>
            <source>No headings were found in {file}. Nothing was imported. The first rows must name the columns, for instance order number and goods; export the sheet again from the platform.</source>
            <translation>{file} 里找不到表头，没有导入。前几行要写明列名，例如订单号、商品名称；请从平台重新导出。</translation>
        </message>
        <message>
            <source>No incident is selected. Select at least one.</source>
            <translation>没有选中事故。请至少选一个。</translation>
        </message>
        <message>
            <source>No layout can be taken from this sheet: it has no headings that are known.</source>
            <translation>从这张表里看不出样式：没有认识的表头。</translation>
        </message>
        <message>
            <source>No order has the number, phone or name “{who}” written exactly so, or it was erased already. Nothing was changed. Copy it from the order and try again.</source>
            <translation>没有订单的订单号、电话或姓名正好是“{who}”，或者已经删除过。没有改动。请从订单里复制后再试。</translation>
        </message>
        <message>
            <source>No parcel is ready for the platform: {held} are held back because of findings, {unfinished} are unfinished, {unnamed} have a courier that the platform does not know. Nothing was written.</source>
            <translation>没有可以回传平台的单号：{held} 个因核对有问题被拦下，{unfinished} 个还没发全，{unnamed} 个的快递公司平台不认识。没有写入。</translation>
        </message>
        <message>
            <source>No result is awaited: the incident is “{source}”. Nothing was changed.</source>
            <translation>目前“{source}”，不在等结果。没有改动。</translation>
        </message>
        <message>
            <source>No row of this sheet agrees with a claim, so nothing was booked. Look at what differs.</source>
            <translation>表里没有一行与索赔对得上，所以没有入账。请看看不一致的行。</translation>
        </message>
        <message>
            <source>Nobody knows what the state “{value}” means. The order is held back until a later sheet says more.</source>
            <translation>无法识别状态“{value}”的含义。在后续表格说明之前，该订单暂不发货。</translation>
        </message>
        <message>
            <source>None of the {rows} rows of {file} can be taken in. Nothing was imported. Row {row}: {trouble}</source>
            <translation>{file} 的 {rows} 行都无法导入，没有导入任何内容。第 {row} 行：{trouble}</translation>
        </message>
        <message>
            <source>Not one row of {file} is about an order that is known here. Nothing was taken in. Import your order sheets first, then this one again.</source>
            <translation>{file} 里没有一行是这里已有的订单，什么都没有收下。请先导入订单表，再打开这张表。</translation>
        </message>
        <message>
            <source>Note when and how the buyer agreed. Nothing was changed.</source>
            <translation>请记下买家何时、如何同意，没有改动。</translation>
        </message>
        <message>
            <source>Nothing can be claimed from “{party}”: only a supplier or a courier pays. Nothing was changed.</source>
            <translation>不能向“{party}”索赔：只能向供应商或快递索赔。没有改动。</translation>
        </message>
        <message>
            <source>Nothing can be read of {path} any more. Nothing was changed. Put back a backup.</source>
            <translation>{path} 已经什么都读不出来了。没有改动任何内容。请恢复一份备份。</translation>
        </message>
        <message>
            <source>Nothing is asked about order {order_no} any more. Nothing was changed.</source>
            <translation>订单 {order_no} 没有待回答的问题了，没有改动。</translation>
        </message>
        <message>
            <source>Nothing is ticked or entered. Nothing was claimed. Tick an item or enter another.</source>
            <translation>没有勾选也没有填写任何项目，未提出索赔。请勾选一项或填写其他项目。</translation>
        </message>
        <message>
            <source>Nothing went to the buyer yet. Record the compensation first.</source>
            <translation>买家还没有得到赔付，请先登记。</translation>
        </message>
        <message>
            <source>One message goes to one supplier: these incidents have several. Choose those of one.</source>
            <translation>一条消息只发给一个供应商，所选错发属于多家，请只选一家。</translation>
        </message>
        <message>
            <source>Only a coupon can be marked as used; this is: {kind}.</source>
            <translation>只有优惠券能标记已使用；这一笔是：{kind}。</translation>
        </message>
        <message>
            <source>Only a reship or a gift has a parcel; this is: {kind}.</source>
            <translation>只有补发和赠品有包裹；这一笔是：{kind}。</translation>
        </message>
        <message>
            <source>Order {value} is in more than one of your shops, and row {row} does not say which. It was left out. Say whose sheet it is, then import it again.</source>
            <translation>订单 {value} 在多家店铺中都有，第 {row} 行没有说明是哪家，未导入。请指定店铺后重新导入。</translation>
        </message>
        <message>
            <source>Order {value} is not known yet. The case is kept and joins the order when its sheet comes in.</source>
            <translation>订单 {value} 还没有导入。售后单先保留，等订单表导入后自动关联。</translation>
        </message>
        <message>
            <source>Order {value} is of another platform than the sheet looks like. The case counts for it.</source>
            <translation>订单 {value} 所属的平台与表格看起来的不同，售后单仍按这个订单计。</translation>
        </message>
        <message>
            <source>Order {value} stands on the sheet more than once. The last of these rows counts, its goods only once.</source>
            <translation>订单 {value} 在表上出现了不止一次。以最后一行为准，商品只算一次。</translation>
        </message>
        <message>
            <source>Personal data were erased for good: nobody has them any more. Nothing was changed.</source>
            <translation>个人信息已永久删除，任何人都没有了，无法撤销。没有改动。</translation>
        </message>
        <message>
            <source>Record the result for each line first.</source>
            <translation>请先登记每一行的结果。</translation>
        </message>
        <message>
            <source>Row {row} does not say which supplier asks this price. It was left out. Choose the supplier, then import the sheet again.</source>
            <translation>第 {row} 行没有说明是哪家供应商的价格，未导入。请选择供应商后重新导入。</translation>
        </message>
        <message>
            <source>Row {row} has no cost. It was left out.</source>
            <translation>第 {row} 行没有成本价，未导入。</translation>
        </message>
        <message>
            <source>Row {row} names no goods: neither a name nor a code. It was left out.</source>
            <translation>第 {row} 行没有商品名称也没有编码，未导入。</translation>
        </message>
        <message>
            <source>Row {row} pays {value} and names no order. It was left out: book it on the claim by hand.</source>
            <translation>第 {row} 行付了 {value}，但没有写是哪一单。这一行没有算进去，请到那笔索赔里手工记到账。</translation>
        </message>
        <message>
            <source>Row {row} says that there is no after-sales case ({value}). It was left out.</source>
            <translation>第 {row} 行表示没有售后（{value}），未导入。</translation>
        </message>
        <message>
            <source>Row {row}: nothing says whether the weight {value} is in grams or kilograms. It was not taken. Write the unit into the heading.</source>
            <translation>第 {row} 行：重量 {value} 没有注明是克还是千克，未采用。请在表头写明单位。</translation>
        </message>
        <message>
            <source>Row {row}: {value} is no weight. It was not taken.</source>
            <translation>第 {row} 行：{value} 不是重量，未采用。</translation>
        </message>
        <message>
            <source>Say first what is wrong with the shipment.</source>
            <translation>请先选择错发的类型。</translation>
        </message>
        <message>
            <source>Say how it was checked. Nothing was saved.</source>
            <translation>请写明是怎么验证的，没有保存。</translation>
        </message>
        <message>
            <source>Say how the call went. Nothing was saved.</source>
            <translation>请选择回访结果，没有保存。</translation>
        </message>
        <message>
            <source>Say what came of the supplier's part: settled, written off, left open, or nothing to claim.</source>
            <translation>请说明供应商部分的结果：结清、核销、挂账或无需索赔。</translation>
        </message>
        <message>
            <source>Say what is to be done. Nothing was saved.</source>
            <translation>请写明要做的事。没有保存。</translation>
        </message>
        <message>
            <source>Say what keeps it from happening again.</source>
            <translation>请填写防止再次发生的措施。</translation>
        </message>
        <message>
            <source>Say what was wrong with it. Nothing was saved.</source>
            <translation>请写明问题在哪。没有保存任何内容。</translation>
        </message>
        <message>
            <source>Say where the wrong goods end up.</source>
            <translation>请写明错货归谁。</translation>
        </message>
        <message>
            <source>Say whether the parcel is being stopped, was stopped, or could not be. Nothing was changed.</source>
            <translation>请说明这个单号是拦截中、拦截成功，还是没拦到。没有改动。</translation>
        </message>
        <message>
            <source>Say who is responsible; the shares must come to 100 %. “Not decided yet” is an answer.</source>
            <translation>请填写责任方，份额合计要为 100 %；可以选“待定”。</translation>
        </message>
        <message>
            <source>Say who noticed it.</source>
            <translation>请选择是谁发现的。</translation>
        </message>
        <message>
            <source>Say who pays the freight. Where it is left open, the seller pays.</source>
            <translation>请写明运费谁出；没约定的由卖家承担。</translation>
        </message>
        <message>
            <source>Say why it happened.</source>
            <translation>请填写根因。</translation>
        </message>
        <message>
            <source>Several goods of this case carry the same amount, {value}. It was counted once, as that of the whole case.</source>
            <translation>这个售后单的几件商品金额相同（{value}），按整单金额只计一次。</translation>
        </message>
        <message>
            <source>Sheets with these headings were answered for anew since and are remembered as “{name}”. Nothing was changed.</source>
            <translation>这种表头的表后来又重新说明过，现在记为“{name}”。没有改动。</translation>
        </message>
        <message>
            <source>Some claims against the supplier are still open. Collect them, write them off, or leave them open on purpose.</source>
            <translation>对供应商还有未结的索赔，请收款、核销或注明挂账。</translation>
        </message>
        <message>
            <source>Some compensation is still open. Pay it or void it first.</source>
            <translation>还有赔付未完成，请先付清或作废。</translation>
        </message>
        <message>
            <source>Something could not be done ({code}). Nothing was changed.</source>
            <translation>操作没有完成（{code}），没有改动任何内容。</translation>
        </message>
        <message>
            <source>Something was already paid or sent to the buyer, so this cannot be withdrawn.</source>
            <translation>已经付款或发货给买家，不能撤销。</translation>
        </message>
        <message>
            <source>Statutory damages need their ground: fraud, unsafe food, or a ruling. Nothing was changed.</source>
            <translation>法定赔偿要选依据：欺诈、食品安全或裁决。没有改动。</translation>
        </message>
        <message>
            <source>Still to be filled in or taken out: {places}. Nothing was logged.</source>
            <translation>还有没填的：{places}。填好或删掉再记录，现在什么都没记。</translation>
        </message>
        <message>
            <source>Tell the buyer first and log the message.</source>
            <translation>请先告知买家并记录消息。</translation>
        </message>
        <message>
            <source>Tell the supplier first and log the message.</source>
            <translation>请先通知供应商并记录消息。</translation>
        </message>
        <message>
            <source>That moment has passed already. Choose a later one; nothing was changed.</source>
            <translation>这个时间已经过了。请选更晚的时间；没有改动任何内容。</translation>
        </message>
        <message>
            <source>The PDF could not be written to {path}. An older file of that name is still as it was. Choose another folder, or close the file if it is open.</source>
            <translation>PDF 无法写入 {path}，原有的同名文件没有改动。请换一个文件夹；如果文件正打开，请先关闭。</translation>
        </message>
        <message>
            <source>The amount must be above zero. Nothing was changed. Enter another amount.</source>
            <translation>金额必须大于零，没有改动。请重新填写金额。</translation>
        </message>
        <message>
            <source>The amount {value} is below zero and was not taken over. Correct it and import again.</source>
            <translation>金额 {value} 小于零，没有采用。改正后再导入一次。</translation>
        </message>
        <message>
            <source>The backup could not be written to {path}. Your data were not changed. Choose a file name in a folder that may be written.</source>
            <translation>备份无法写入 {path}，现有数据没有改动。请换一个能写入的文件夹和文件名。</translation>
        </message>
        <message>
            <source>The backup in {path} turned out damaged and was thrown away. Your data were not changed. Try another disk.</source>
            <translation>写到 {path} 的备份不完整，已丢弃，现有数据没有改动。请换一个磁盘再试。</translation>
        </message>
        <message>
            <source>The backup {path} could not be put back. Your data are as they were. Check that the backup may be read and the data folder may be written.</source>
            <translation>备份 {path} 无法恢复，现有数据没有改动。请检查备份能否读取、数据文件夹能否写入。</translation>
        </message>
        <message>
            <source>The backup {path} is not there. Nothing was put back. Check where the file is and choose it again.</source>
            <translation>找不到备份文件 {path}，没有恢复。请确认文件位置后重新选择。</translation>
        </message>
        <message>
            <source>The backup {path} was made by a newer Makegood. Nothing was put back; your data are as they were. Install the newer Makegood first, then put it back.</source>
            <translation>备份 {path} 由更新版本的错发管家写入。没有恢复，现有数据没有改动。请先安装新版本再恢复。</translation>
        </message>
        <message>
            <source>The buyer is still to get his money. Record the refund and settle with him first, then close.</source>
            <translation>买家的钱还没退。请先记录退款并处理好买家，再关闭。</translation>
        </message>
        <message>
            <source>The buyer's consent is missing for a coupon, gift or other route.</source>
            <translation>缺少买家对券、赠品或非原路退回的同意。</translation>
        </message>
        <message>
            <source>The cancellation failed: change the plan to a stop or a return first.</source>
            <translation>取消失败：请先把方案改为拦截或退货。</translation>
        </message>
        <message>
            <source>The care call for {number} is already recorded; there is one for each incident.</source>
            <translation>{number} 的回访已经登记过，每件只做一次。</translation>
        </message>
        <message>
            <source>The case is in {value}, the order in another currency. Its amount is shown but not counted.</source>
            <translation>售后单的币种是 {value}，与订单不同。金额只显示，不计入。</translation>
        </message>
        <message>
            <source>The check would be on a day to come. Nothing was saved. Choose today or an earlier day.</source>
            <translation>检查日期还没到。没有保存任何内容。请选今天或更早的日期。</translation>
        </message>
        <message>
            <source>The claims have changed since {file} was looked at. Nothing was booked. Open the sheet again.</source>
            <translation>打开 {file} 之后索赔有了变化。没有入账。请重新打开这张表。</translation>
        </message>
        <message>
            <source>The column “{column}” is missing from {file}. Nothing was imported. Export it again with all columns.</source>
            <translation>{file} 缺少“{column}”列，没有导入。请勾选全部列重新导出。</translation>
        </message>
        <message>
            <source>The coupon was already used. Nothing was changed.</source>
            <translation>优惠券已经使用，没有改动。</translation>
        </message>
        <message>
            <source>The courier has not picked it up yet: ask the supplier to withdraw the label instead of stopping the parcel.</source>
            <translation>快递还没揽收：请让供应商撤单重打，不用拦截。</translation>
        </message>
        <message>
            <source>The data cannot be opened ({path}). Nothing was changed. Check that the disk is connected and the folder may be read.</source>
            <translation>数据打不开（{path}），没有改动。请检查磁盘是否连接、文件夹能否读取。</translation>
        </message>
        <message>
            <source>The data could not be brought up to date. They were put back as they were; a copy is at {backup}. Go on with the Makegood you had before and report this.</source>
            <translation>数据升级失败，已恢复原样，副本在 {backup}。请继续使用原来的版本，并反馈这个问题。</translation>
        </message>
        <message>
            <source>The data file is damaged ({path}). Nothing was changed. Put back the latest backup: File → Restore a backup, or the command “restore”.</source>
            <translation>数据文件已损坏（{path}），没有改动。请恢复最近的备份：菜单 文件 → 恢复备份，或使用 restore 命令。</translation>
        </message>
        <message>
            <source>The data file {path} is gone or empty, though there was a shop here. Nothing was changed, and what lies beside it is kept. Put back a backup, save what can be read, or begin anew.</source>
            <translation>数据文件 {path} 不见了或是空的，而这里原来有店铺数据。没有改动任何内容，旁边的文件都保留着。请恢复一份备份、抢救还能读出的内容，或者重新开始。</translation>
        </message>
        <message>
            <source>The data folder {path} cannot be made. Nothing was changed. Choose another folder.</source>
            <translation>数据文件夹 {path} 无法创建，没有改动。请换一个文件夹。</translation>
        </message>
        <message>
            <source>The data is in use by another program. Nothing was changed. Close it and try again.</source>
            <translation>数据正被其他程序使用，没有改动。请关闭后再试。</translation>
        </message>
        <message>
            <source>The data may not be written ({path}). Nothing was changed. Check the rights of the folder and whether the disk is write-protected.</source>
            <translation>数据不能写入（{path}），没有改动。请检查文件夹权限和磁盘写保护。</translation>
        </message>
        <message>
            <source>The day lies in the future. Nothing was saved. Choose today or earlier.</source>
            <translation>日期在将来，没有保存。请选今天或之前。</translation>
        </message>
        <message>
            <source>The disk is full. What you just did was not saved; everything before is. Free some space and do it again.</source>
            <translation>磁盘已满，刚才的操作没有保存，之前的都在。请腾出空间后重做。</translation>
        </message>
        <message>
            <source>The disk is full: the backup {path} was not put back. Your data are as they were. Free some space and try again.</source>
            <translation>磁盘已满，备份 {path} 没有恢复，现有数据没有改动。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>The disk is full: the backup {path} was not written. Your data were not changed. Free some space or choose another disk.</source>
            <translation>磁盘已满，备份 {path} 没有写入，现有数据没有改动。请腾出空间，或换一个磁盘。</translation>
        </message>
        <message>
            <source>The disk is full: {path} was not written, and an older file of that name is still as it was. Free some space and try again.</source>
            <translation>磁盘已满，{path} 没有写入，原有的同名文件没有改动。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>The disk reported an error ({path}). What you just did may not have been saved: look before you do it again. Check the disk, then back up at once.</source>
            <translation>磁盘报告错误（{path}），刚才的操作可能没有保存：重做之前请先看一看。请检查磁盘并马上备份。</translation>
        </message>
        <message>
            <source>The evidence could not be stored. It was not added. Check the free space of the disk.</source>
            <translation>证据无法保存，没有添加。请检查磁盘剩余空间。</translation>
        </message>
        <message>
            <source>The finding of order {order_no} is an incident already and was not changed. Close the incident as a false alarm instead.</source>
            <translation>订单 {order_no} 的核对结果已转为事故单，没有改动。请在事故单里按误报关闭。</translation>
        </message>
        <message>
            <source>The folder of {path} is not there. Nothing was written. Choose another folder.</source>
            <translation>{path} 所在的文件夹不存在，没有写入。请换一个文件夹。</translation>
        </message>
        <message>
            <source>The goods cannot come back yet: the parcel is “{parcel}”. Nothing was changed.</source>
            <translation>货还不能退回：包裹目前“{parcel}”。没有改动。</translation>
        </message>
        <message>
            <source>The hold would already be over on {until}. Nothing was changed. Choose a later day.</source>
            <translation>暂停到 {until} 已经过期，没有改动。请选更晚的日期。</translation>
        </message>
        <message>
            <source>The import of {file} cannot be taken back: something was done since with what it brought ({used}). Nothing was changed. Correct it by importing the right sheet.</source>
            <translation>{file} 的导入不能撤销：其内容之后有过操作（{used}）。未作任何更改。请导入正确的表格来更正。</translation>
        </message>
        <message>
            <source>The import of {file} was taken back already.</source>
            <translation>{file} 的导入已经撤销过了。</translation>
        </message>
        <message>
            <source>The kind of this case is none we know; it is treated as one by which money goes back.</source>
            <translation>无法识别这个售后单的类型，按会退钱的处理。</translation>
        </message>
        <message>
            <source>The list cannot be sorted by “{key}”.</source>
            <translation>不能按“{key}”排序。</translation>
        </message>
        <message>
            <source>The message is empty. Nothing was logged.</source>
            <translation>消息是空的，没有记录。</translation>
        </message>
        <message>
            <source>The name of a view has {most} characters at most. Nothing was changed. Enter a shorter one.</source>
            <translation>视图名称最多 {most} 个字。没有任何改动。请输入短一些的名称。</translation>
        </message>
        <message>
            <source>The old copy in {path} could not be deleted whole. Your data is not touched. Close what uses the folder and try again.</source>
            <translation>{path} 里的旧数据没能全部删掉，您正在用的数据没有动。请关掉正在使用那个文件夹的程序，再试一次。</translation>
        </message>
        <message>
            <source>The order cannot go out like this unless somebody says why. Nothing was changed. Give a reason.</source>
            <translation>这单照现在的样子不能发出，除非说明理由。没有改动，请填写理由。</translation>
        </message>
        <message>
            <source>The order number {value} was damaged when the sheet was saved in Excel and cannot be repaired. The row was left out. Export the sheet again and import it without opening it in Excel.</source>
            <translation>订单号 {value} 在 Excel 里保存时已损坏，无法还原。这一行没有导入。请重新导出表格，不要用 Excel 打开，直接导入。</translation>
        </message>
        <message>
            <source>The parcel has already left, so this is not possible any more.</source>
            <translation>包裹已经发出，不能这样处理。</translation>
        </message>
        <message>
            <source>The parcel of {number} came back already. Nothing was changed. Look whether it is another one.</source>
            <translation>{number} 的退件之前已经收到。没有改动，请看看是不是另一个包裹。</translation>
        </message>
        <message>
            <source>The parcel was delivered; it cannot be stopped any more. Arrange a return instead.</source>
            <translation>包裹已签收，不能再拦截。请改为安排退货。</translation>
        </message>
        <message>
            <source>The parcel was not sent yet. Enter its tracking number first.</source>
            <translation>包裹还没寄出，请先填写运单号。</translation>
        </message>
        <message>
            <source>The parcel {number} is on the list already. Nothing was kept.</source>
            <translation>{number} 已经在待认领里了。没有重复登记。</translation>
        </message>
        <message>
            <source>The parcel {tracking_no} is on its way, so this cannot be made void. Nothing was changed. Note its arrival, or that it failed.</source>
            <translation>包裹 {tracking_no} 已在路上，不能作废。没有任何改动。请记录它已送达，或没送到。</translation>
        </message>
        <message>
            <source>The period ends ({end}) before it begins ({start}). Turn the days round.</source>
            <translation>结束日期（{end}）早于开始日期（{start}），请调换。</translation>
        </message>
        <message>
            <source>The phone number {value} was damaged when the sheet was saved. It was not taken over.</source>
            <translation>手机号 {value} 在保存表格时已损坏，没有采用。</translation>
        </message>
        <message>
            <source>The plan is already agreed. Step back first to change it.</source>
            <translation>方案已经定下，要改请先退回上一步。</translation>
        </message>
        <message>
            <source>The quantity is {value}. The row was left out. Correct it and import again.</source>
            <translation>数量是 {value}，这一行没有导入。改正后再导入一次。</translation>
        </message>
        <message>
            <source>The quantity {value} is below zero. The row was left out. Correct it and import again.</source>
            <translation>数量 {value} 小于零，这一行没有导入。改正后再导入一次。</translation>
        </message>
        <message>
            <source>The row does not say how many pieces, while others do; a formula without its result looks so too. The row was not imported. Fill in the pieces and import it again.</source>
            <translation>这一行没有数量，别的行都有（没算出结果的公式也会这样），没有导入。补上数量后再导入一次。</translation>
        </message>
        <message>
            <source>The row has no order number and was left out. Fill it in and import the sheet again.</source>
            <translation>这一行没有订单号，没有导入。补上订单号后再导入一次。</translation>
        </message>
        <message>
            <source>The row has no tracking number.</source>
            <translation>这一行没有运单号。</translation>
        </message>
        <message>
            <source>The rows that {file} left out are not held any more. Nothing was written. Drop the sheet on the window again: its preview shows them.</source>
            <translation>{file} 未导入的行已不再保留，没有写出文件。请把原表重新拖进窗口，预览里可以看到。</translation>
        </message>
        <message>
            <source>The score is from 1 to 5, not {score}. Nothing was saved.</source>
            <translation>评分为 1 到 5，不能是 {score}。没有保存。</translation>
        </message>
        <message>
            <source>The second folder for backups, {path}, is not there. The backup is kept beside the data only. Connect the disk, or choose another folder in the settings.</source>
            <translation>备份的第二个文件夹 {path} 不在。备份只存在数据旁边。请接上那块硬盘，或在设置里另选一个文件夹。</translation>
        </message>
        <message>
            <source>The shares come to {total} % instead of 100 %. Nothing was saved.</source>
            <translation>责任份额合计 {total} %，应为 100 %。没有保存。</translation>
        </message>
        <message>
            <source>The sheet does not say what its amounts are in. A shop that is not known yet is taken to sell in {value}; check that before you pay or refund anything.</source>
            <translation>表格没有写明金额的币种。还没有登记的店铺按 {value} 计；付款或退款前请先核对。</translation>
        </message>
        <message>
            <source>The sheet needs the column “{field}”. Nothing was saved.</source>
            <translation>表格缺少“{field}”列，没有保存。</translation>
        </message>
        <message>
            <source>The shop {name} has orders with amounts in {code_now} ({count}), which would all mean something else. Nothing was changed. Take their import back, then choose the currency in the preview.</source>
            <translation>店铺 {name} 已有 {count} 个订单的金额以 {code_now} 计，改币种后这些金额的含义都会变。未作任何更改。请先撤销这些订单的导入，再在预览中选择币种。</translation>
        </message>
        <message>
            <source>The supplier {value} is new and will be added.</source>
            <translation>供应商 {value} 是新的，将会添加。</translation>
        </message>
        <message>
            <source>The supplier's part is left open: say in words why, and what is still to come.</source>
            <translation>供应商部分留待处理：请写明原因和还要等什么。</translation>
        </message>
        <message>
            <source>The table of {file} is not where it was. Nothing was written. Hand the sheet over again.</source>
            <translation>{file} 里的表格位置变了，没有写入。请重新给一次这张表。</translation>
        </message>
        <message>
            <source>The template has places nobody can fill: {names}. Nothing was saved.</source>
            <translation>模板里有无法填写的变量：{names}。没有保存。</translation>
        </message>
        <message>
            <source>The template is empty. Nothing was saved.</source>
            <translation>模板是空的，没有保存。</translation>
        </message>
        <message>
            <source>The text has {length} characters; at most {most} can be kept. Nothing was changed. Shorten it, or add it to the incident as a file.</source>
            <translation>文字有 {length} 个字，最多能保存 {most} 个字，没有改动。请缩短，或者作为文件加到错发的证据里。</translation>
        </message>
        <message>
            <source>The text holds a character that cannot be shown or printed ({character}). Nothing was changed. Type the text again, or paste it without formatting.</source>
            <translation>文字里有无法显示和打印的字符（{character}），没有改动。请重新输入，或者去掉格式后再粘贴。</translation>
        </message>
        <message>
            <source>The time to answer by has passed already. Choose a later one; nothing was sent.</source>
            <translation>要求回复的时间已经过了。没有发出，请选晚一点的时间。</translation>
        </message>
        <message>
            <source>The tracking number {value} was damaged when the sheet was saved. It was not taken over.</source>
            <translation>运单号 {value} 在保存表格时已损坏，没有采用。</translation>
        </message>
        <message>
            <source>The watched folder {path} is not there. Sheets that are put into it are not taken in until it is back. Choose another folder in the settings, or connect its disk.</source>
            <translation>监视的文件夹 {path} 不在了。恢复之前，放进去的表格不会导入。请在设置里另选一个，或接上它所在的磁盘。</translation>
        </message>
        <message>
            <source>The watched folder {path} may not be read. Sheets that are put into it are not taken in. Choose another folder in the settings.</source>
            <translation>没有权限读取监视的文件夹 {path}，放进去的表格不会导入。请在设置里另选一个。</translation>
        </message>
        <message>
            <source>The workbook has another sheet, {value}. It was not read; save it as a file to import it.</source>
            <translation>工作簿里还有一张表“{value}”，没有读取；要导入它，请另存为单独的文件。</translation>
        </message>
        <message>
            <source>There are data in {path} already, and the demo never writes into them. Name an empty folder.</source>
            <translation>{path} 里已经有数据，演示不会写进去。请指定一个空文件夹。</translation>
        </message>
        <message>
            <source>There are files in {path} already. Nothing was moved. Choose an empty folder.</source>
            <translation>{path} 里已经有文件，什么也没有搬。请选一个空文件夹。</translation>
        </message>
        <message>
            <source>There is already a supplier called {name}. Nothing was saved. Choose another name, or open that one.</source>
            <translation>已有供应商“{name}”，没有保存。请换个名称，或打开那一个。</translation>
        </message>
        <message>
            <source>There is already an open incident for this: {number}. Nothing was added. Open that one.</source>
            <translation>这一单已有未关闭的错发 {number}，没有新建。请打开那一件。</translation>
        </message>
        <message>
            <source>There is no care call to record for {number} yet: the buyer is not settled.</source>
            <translation>{number} 还没有回访可登记：买家还没处理完。</translation>
        </message>
        <message>
            <source>There is no incident {number}. Check the number.</source>
            <translation>没有错发 {number}，请核对编号。</translation>
        </message>
        <message>
            <source>There is no number, phone, name or goods in the text. Nothing was kept. Type what is on the label.</source>
            <translation>里面没有单号、电话、姓名或商品。没有登记，请照面单填写。</translation>
        </message>
        <message>
            <source>There is no order to send to this supplier. Nothing was written.</source>
            <translation>没有要发给这个供应商的订单，没有写入。</translation>
        </message>
        <message>
            <source>There is no room for the data in {path}. It is where it was. Free some space, or choose another disk.</source>
            <translation>{path} 放不下这些数据，数据还在原处。请腾出一些空间，或换一个磁盘。</translation>
        </message>
        <message>
            <source>There is no screen here to open a window on. Nothing was changed. The commands work without one: try “makegood-cli demo” or “makegood-cli --help”.</source>
            <translation>这里没有屏幕，打不开窗口，没有改动任何内容。命令不需要屏幕：可以试试“makegood-cli demo”或“makegood-cli --help”。</translation>
        </message>
        <message>
            <source>There is no shop called {name}. Check the name.</source>
            <translation>没有名为“{name}”的店铺，请核对。</translation>
        </message>
        <message>
            <source>There is nothing in {file}. Nothing was imported. Export the sheet again from the platform.</source>
            <translation>{file} 里没有内容，没有导入。请从平台重新导出。</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>没有可以重做的操作。</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>没有可以撤销的操作。</translation>
        </message>
        <message>
            <source>These goods are not there any more. Nothing was changed.</source>
            <translation>这个货已经不在了。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This action has ended already. Nothing was changed. Open it again first.</source>
            <translation>这项措施已经结束。没有改动任何内容。请先重新打开。</translation>
        </message>
        <message>
            <source>This action is no longer there. Nothing was changed. Read the page again.</source>
            <translation>这项措施已不存在。没有改动任何内容。请刷新本页。</translation>
        </message>
        <message>
            <source>This address is no longer there. Nothing was changed. Read the page again.</source>
            <translation>这个地址已不存在。没有改动任何内容。请刷新本页。</translation>
        </message>
        <message>
            <source>This cannot be taken back: its rows are not as it left them. Nothing was changed.</source>
            <translation>不能撤销：相关记录已经不是当时的样子。没有做任何改动。</translation>
        </message>
        <message>
            <source>This check is no longer there. Nothing was changed. Read the page again.</source>
            <translation>这条检查记录已不存在。没有改动任何内容。请刷新本页。</translation>
        </message>
        <message>
            <source>This claim is no longer there. Reload and try again.</source>
            <translation>找不到这笔索赔，请刷新后再试。</translation>
        </message>
        <message>
            <source>This compensation is no longer there. Reload and try again.</source>
            <translation>找不到这笔赔付，请刷新后再试。</translation>
        </message>
        <message>
            <source>This cost is no longer there. Reload and try again.</source>
            <translation>找不到这笔费用，请刷新后再试。</translation>
        </message>
        <message>
            <source>This data was written by a newer Makegood (version {version}, this one knows {known}). Nothing was changed. Install the newer Makegood.</source>
            <translation>这份数据由更新版本的错发管家写入（版本 {version}，当前只认识 {known}），没有改动。请安装新版本。</translation>
        </message>
        <message>
            <source>This entry of the goods mapping is no longer there. Reload and try again.</source>
            <translation>这条商品对照已不在，请刷新后再试。</translation>
        </message>
        <message>
            <source>This happens by itself and is not noted by hand. Nothing was changed.</source>
            <translation>这件事由系统自动记录，不用手工登记。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This incident names no supplier to claim from. Enter the supplier first.</source>
            <translation>这件错发没有填供应商，无法索赔。请先填写供应商。</translation>
        </message>
        <message>
            <source>This is void already. Nothing was changed.</source>
            <translation>这笔已经作废，没有改动。</translation>
        </message>
        <message>
            <source>This item belongs to another order than {order_no}. Nothing was changed.</source>
            <translation>这件商品不属于订单 {order_no}，没有改动。</translation>
        </message>
        <message>
            <source>This item does not belong to the order. Nothing was changed.</source>
            <translation>这件商品不属于该订单，没有改动。</translation>
        </message>
        <message>
            <source>This line belongs to another incident than {number}. Reload and try again.</source>
            <translation>这一行不属于 {number}，请刷新后再试。</translation>
        </message>
        <message>
            <source>This list has {tables} tables, and {path} can hold one. Nothing was written. Choose a name that ends in .xlsx.</source>
            <translation>这份清单有 {tables} 张表，{path} 只能放一张，没有写入。请换一个以 .xlsx 结尾的文件名。</translation>
        </message>
        <message>
            <source>This offer was already answered. Nothing was changed.</source>
            <translation>这个方案已经有答复，没有改动。</translation>
        </message>
        <message>
            <source>This payment was already taken back. Nothing was changed.</source>
            <translation>这笔已经冲回，没有改动。</translation>
        </message>
        <message>
            <source>This piece of evidence is no longer there. Reload and try again.</source>
            <translation>找不到这份证据，请刷新后再试。</translation>
        </message>
        <message>
            <source>This platform has no such clock. Nothing was changed.</source>
            <translation>这个平台没有这项时限。没有改动任何内容。</translation>
        </message>
        <message>
            <source>This receipt is no longer there. Reload and try again.</source>
            <translation>找不到这笔收款，请刷新后再试。</translation>
        </message>
        <message>
            <source>This record is no longer there ({id}). It may have been changed elsewhere; reload and try again.</source>
            <translation>找不到这条记录（{id}），可能已在别处改动。请刷新后再试。</translation>
        </message>
        <message>
            <source>This refund of the platform is not open any more. Nothing was changed. Look at the list again.</source>
            <translation>这笔平台退款已经处理过了。没有改动。请重新看一下列表。</translation>
        </message>
        <message>
            <source>This settlement sheet is not on record any more. Nothing was changed.</source>
            <translation>这张结算单的记录已经不在了。没有改动。</translation>
        </message>
        <message>
            <source>This sheet is not remembered any more. Nothing was changed. Look at the list again.</source>
            <translation>这种表已经不再记着了。没有改动。请重新看一下列表。</translation>
        </message>
        <message>
            <source>This sheet is not there any more. Nothing was changed. Look at the list again.</source>
            <translation>这张表已不存在，没有改动。请刷新列表再看。</translation>
        </message>
        <message>
            <source>This sheet layout is no longer there.</source>
            <translation>找不到这个表格样式。</translation>
        </message>
        <message>
            <source>This sheet to a supplier is no longer on record.</source>
            <translation>找不到这份代发单的记录。</translation>
        </message>
        <message>
            <source>This supplier is not there: {name}. Check the name, or add the supplier first.</source>
            <translation>没有这个供应商 {name}。请核对名称，或先添加。</translation>
        </message>
        <message>
            <source>This value does not fit the setting “{key}”: {value}. The setting was not changed.</source>
            <translation>“{key}”不能设为 {value}，设置没有改动。</translation>
        </message>
        <message>
            <source>This view is not there any more. Nothing was changed. Choose another one.</source>
            <translation>这个视图已不存在。没有任何改动。请选别的视图。</translation>
        </message>
        <message>
            <source>This was already paid. Nothing was changed. To take it back, make a counter-entry.</source>
            <translation>这笔已经付过，没有改动。要撤回请做冲回。</translation>
        </message>
        <message>
            <source>This was done with an earlier version of the program and cannot be taken back. Nothing was changed.</source>
            <translation>这一步是用旧版本做的，不能撤销。没有做任何改动。</translation>
        </message>
        <message>
            <source>This was not paid yet, so there is nothing to take back or follow. Nothing was changed.</source>
            <translation>这笔还没付，谈不上冲回或跟踪。没有改动。</translation>
        </message>
        <message>
            <source>This was taken back already. Nothing was changed.</source>
            <translation>已经撤回过了。没有改动。</translation>
        </message>
        <message>
            <source>Tick that you took advice or that the platform or a court ruled. Nothing was changed.</source>
            <translation>请确认已咨询或已有平台、法院裁决。没有改动。</translation>
        </message>
        <message>
            <source>What is “{current}” cannot become “{wanted}”. Nothing was changed.</source>
            <translation>“{current}”不能变为“{wanted}”，没有改动。</translation>
        </message>
        <message>
            <source>What was written to {path} could not be read again, so it was thrown away. Try again or choose another disk.</source>
            <translation>写好的 {path} 复查时读不出来，已丢弃。请再试一次或换一个磁盘。</translation>
        </message>
        <message>
            <source>Without asking the supplier, say why.</source>
            <translation>不经供应商直接处理，请写明原因。</translation>
        </message>
        <message>
            <source>You choose “{chosen}” where “{proposed}” is proposed: say why.</source>
            <translation>建议“{proposed}”，你选了“{chosen}”：请写明理由。</translation>
        </message>
        <message>
            <source>Your data was moved to {path} and is not there now. Nothing was changed and nothing was begun anew. Connect the disk it is on and start again.</source>
            <translation>您的数据搬到了 {path}，现在那里找不到。什么也没有改动，也没有另建新店铺。请接上那个磁盘，再打开软件。</translation>
        </message>
        <message>
            <source>{amount} is below the legal minimum of {minimum} ({article}). Nothing was changed.</source>
            <translation>{amount} 低于法定最低 {minimum}（{article}），没有改动。</translation>
        </message>
        <message>
            <source>{amount} is more than can still be refunded: the buyer paid {paid}, {refunded} is refunded or planned and {pending} is under way on the platform, {limit} is left. Nothing was changed. Wait for the platform, or enter {limit} or less.</source>
            <translation>{amount} 超过了还能退的金额：买家实付 {paid}，已退或计划退 {refunded}，平台上正在退 {pending}，还剩 {limit}。未做任何改动。请等平台有结果，或输入不超过 {limit} 的金额。</translation>
        </message>
        <message>
            <source>{amount} is more than can still be refunded: the buyer paid {paid}, {refunded} is refunded or planned, {limit} is left. Nothing was changed. Enter {limit} or less.</source>
            <translation>{amount} 超过可退金额：买家实付 {paid}，已退或已计划 {refunded}，还可退 {limit}。没有改动。请填写不超过 {limit} 的金额。</translation>
        </message>
        <message>
            <source>{amount} is more than is still to come in ({limit}). Nothing was changed.</source>
            <translation>{amount} 超过还应收的金额（{limit}），没有改动。</translation>
        </message>
        <message>
            <source>{amount} is more than the buyer paid for this order ({paid}). Nothing was changed.</source>
            <translation>{amount} 超过这个订单的实付（{paid}），没有改动。</translation>
        </message>
        <message>
            <source>{amount} is more than the freight that was paid: {limit} is left. Nothing was changed. Enter {limit} or less.</source>
            <translation>{amount} 超过实付运费，还可退 {limit}。没有改动。请填写不超过 {limit} 的金额。</translation>
        </message>
        <message>
            <source>{amount} is more than this item's share of what was paid: {limit} is left. Nothing was changed. Enter {limit} or less.</source>
            <translation>{amount} 超过这件商品分摊的实付金额，还可退 {limit}。没有改动。请填写不超过 {limit} 的金额。</translation>
        </message>
        <message>
            <source>{amount} is more than was claimed ({limit}). Nothing was changed.</source>
            <translation>{amount} 超过索赔金额（{limit}），没有改动。</translation>
        </message>
        <message>
            <source>{count} findings of {file} are still open, so it was not signed off. Confirm them as right or make incidents of them first.</source>
            <translation>{file} 还有 {count} 条核对结果未处理，因此没有签核。请先确认无误或转为事故单。</translation>
        </message>
        <message>
            <source>{count} of these orders were already sent to a supplier. Nothing was written.</source>
            <translation>其中 {count} 单已经发给供应商，没有写入。</translation>
        </message>
        <message>
            <source>{count} of these orders were shipped already; the sheet cannot be taken back.</source>
            <translation>其中 {count} 单已经发货，代发单不能撤回。</translation>
        </message>
        <message>
            <source>{count} order(s) are still under way: {orders}. Nothing was erased. Ship them or close their incidents first.</source>
            <translation>还有 {count} 个订单没有结束：{orders}。没有删除任何信息。请先发货，或把错发结案。</translation>
        </message>
        <message>
            <source>{file} cannot be read: it is damaged or not a sheet. Nothing was imported. Export it again, or open it in Excel and save it as .xlsx.</source>
            <translation>{file} 无法读取：文件已损坏，或者不是表格。没有导入。请重新导出，或用 Excel 打开后另存为 .xlsx。</translation>
        </message>
        <message>
            <source>{file} has headings but no rows. Nothing was imported. Check the period and the filter chosen when it was exported.</source>
            <translation>{file} 只有表头，没有数据行。没有导入。请检查导出时选的时间范围和筛选条件。</translation>
        </message>
        <message>
            <source>{file} has more cells than can be read; often they are empty ones far below or to the right. Nothing was imported. Delete the empty rows and columns in Excel, or export a shorter period.</source>
            <translation>{file} 的单元格太多，无法读取，常见原因是下方或右侧有大片空白单元格。没有导入。请在 Excel 里删除多余的空行空列，或缩短导出的时间范围。</translation>
        </message>
        <message>
            <source>{file} is a folder. Nothing was imported. Open it and take the sheet files inside.</source>
            <translation>{file} 是文件夹，没有导入。请打开它，选择里面的表格文件。</translation>
        </message>
        <message>
            <source>{file} is a packed archive. Nothing was imported. Unpack it first, then take the sheet inside.</source>
            <translation>{file} 是压缩包，没有导入。请先解压，再选择里面的表格。</translation>
        </message>
        <message>
            <source>{file} is a picture, not a sheet. Nothing was imported. Pictures belong to an incident as evidence; for an import take an .xlsx or .csv file.</source>
            <translation>{file} 是图片，不是表格，没有导入。图片请作为证据加到那一笔错发里；导入请选择 .xlsx 或 .csv 文件。</translation>
        </message>
        <message>
            <source>{file} is a sheet of your shop's orders, not a supplier's shipping sheet. Nothing was checked. Import it as orders instead.</source>
            <translation>{file} 是店铺订单表，不是供应商的发货表，没有核对任何内容。请作为订单导入。</translation>
        </message>
        <message>
            <source>{file} is a shipping sheet, not a sheet of your shop's orders. Nothing was imported. Hold it against your orders instead: drop it on the window, or use the reconcile command.</source>
            <translation>{file} 是发货表，不是店铺订单表，没有导入任何内容。请拿它来核对订单：拖到窗口里，或使用 reconcile 命令。</translation>
        </message>
        <message>
            <source>{file} is another kind of sheet, for instance a settlement: it lists no orders or shipments. Nothing was imported. Export the orders from the platform and import that sheet.</source>
            <translation>{file} 是别的表（例如账单、结算单），里面不是订单或发货，没有导入。请从平台导出订单表再导入。</translation>
        </message>
        <message>
            <source>{file} is no after-sales sheet. Nothing was imported. Export the list of refunds from the platform.</source>
            <translation>{file} 不是售后表，未导入任何内容。请从平台导出退款/售后列表。</translation>
        </message>
        <message>
            <source>{file} is no list of goods with their cost. Nothing was imported.</source>
            <translation>{file} 不是商品成本表，未导入任何内容。</translation>
        </message>
        <message>
            <source>{file} is no list of suppliers: beside a column of names it needs contacts, addresses or terms (its headings: {headings}). Nothing was taken in. Call the columns supplier, contact, phone, return address and the like.</source>
            <translation>{file} 不是供应商名单：除名称列外，还要有联系方式、地址或约定（它的表头：{headings}）。没有导入任何内容。请把列名写成 供应商、联系人、电话、退货地址 等。</translation>
        </message>
        <message>
            <source>{file} is no settlement sheet: it needs a column with what is deducted or paid, and one with order, incident or parcel numbers. It has: {headings}. Nothing was booked.</source>
            <translation>{file} 不像结算单：要有一列扣款或赔付金额，还要有一列订单号、事故编号或运单号。它的表头是：{headings}。没有入账。</translation>
        </message>
        <message>
            <source>{file} is not there any more. Nothing was imported. Check where the file is and choose it again.</source>
            <translation>找不到文件 {file}，没有导入任何内容。请确认文件位置后重新选择。</translation>
        </message>
        <message>
            <source>{file} is open in another program or may not be read. Nothing was imported. Close it there and try again.</source>
            <translation>{file} 正被其他程序打开或没有读取权限，没有导入任何内容。请关闭后再试。</translation>
        </message>
        <message>
            <source>{file} is protected by a password. Nothing was imported. Open it in Excel, remove the password, save, and try again.</source>
            <translation>{file} 设了密码，没有导入。请在 Excel 中去掉密码并保存后再试。</translation>
        </message>
        <message>
            <source>{file} is too large to be filled: at most {limit_mib} MB unpacked. Nothing was saved. Delete rows and sheets that are not needed.</source>
            <translation>{file} 太大，没法填：解压后最多 {limit_mib} MB。没有保存。请删掉用不着的行和工作表。</translation>
        </message>
        <message>
            <source>{file} is too large: at most {limit_mib} MB can be read. Nothing was imported. Export a shorter period, or split the file.</source>
            <translation>{file} 太大，最多能读取 {limit_mib} MB。没有导入。请缩短导出的时间范围，或拆分文件。</translation>
        </message>
        <message>
            <source>{file} lists what you bought from suppliers, not your shop's orders. Nothing was imported. Hold it against your orders instead: drop it on the window, or use the reconcile command.</source>
            <translation>{file} 是您向供应商采购的订单，不是店铺的订单，没有导入任何内容。请拿它来核对订单：拖到窗口里，或使用 reconcile 命令。</translation>
        </message>
        <message>
            <source>{file} looks like a supplier's settlement sheet, not one of orders. Nothing was imported. Drop it on the window of Makegood: it is held against what you claim from him.</source>
            <translation>{file} 看起来是供应商的对账单，不是订单表。没有导入任何内容。请把它拖到错发管家的窗口上，会和你的索赔逐条核对。</translation>
        </message>
        <message>
            <source>{file} took longer than {seconds} seconds to read and was stopped. Nothing was imported. Save it again in Excel and try once more.</source>
            <translation>读取 {file} 超过 {seconds} 秒，已停止，没有导入。请在 Excel 中另存一份再试。</translation>
        </message>
        <message>
            <source>{file} was booked already. Nothing was booked again. Take the first booking back if it was wrong.</source>
            <translation>{file} 已经入过账，没有重复入账。如果上次记错了，请先撤回那一次。</translation>
        </message>
        <message>
            <source>{file}, which is filled, is no longer in the data folder. Nothing was written. Hand the sheet over again.</source>
            <translation>要填的 {file} 已不在数据文件夹里，没有写入。请重新给一次这张表。</translation>
        </message>
        <message>
            <source>{kind} instead of money, or by another way than he paid, needs the buyer's consent. Note when and how he agreed.</source>
            <translation>用{kind}代替退款，或不走原路退回，都要买家同意。请记下他何时、如何同意的。</translation>
        </message>
        <message>
            <source>{month} has not begun yet. Nothing was made. Choose this month or an earlier one.</source>
            <translation>{month} 还没到，没有生成任何内容。请选本月或更早的月份。</translation>
        </message>
        <message>
            <source>{name} was changed since the list was read. Nothing was taken in. Read the list again.</source>
            <translation>读取名单之后，{name} 已被修改。没有导入任何内容。请重新读取名单。</translation>
        </message>
        <message>
            <source>{number} belongs to another swapped pair already. Take that apart first; nothing was changed.</source>
            <translation>{number} 已经属于另一对串单。请先拆开那一对；没有改动任何内容。</translation>
        </message>
        <message>
            <source>{number}: two orders are needed for a swapped pair. Choose another incident.</source>
            <translation>{number}：串单要有两个订单。请选另一个事故。</translation>
        </message>
        <message>
            <source>{path} cannot be read. It was not added. Check that the file is there and not open in another program.</source>
            <translation>{path} 无法读取，没有添加。请确认文件还在，并且没有被其他程序打开。</translation>
        </message>
        <message>
            <source>{path} could not be written. An older file of that name is still as it was. Choose another folder or a shorter name.</source>
            <translation>{path} 写入失败，原有的同名文件没有改动。请换一个文件夹，或用短一些的文件名。</translation>
        </message>
        <message>
            <source>{path} did not arrive as it was sent: that disk may be failing. The data is where it was. Choose another disk.</source>
            <translation>{path} 拷过去后和原来的不一样，那个磁盘可能有问题。数据还在原处。请换一个磁盘。</translation>
        </message>
        <message>
            <source>{path} is a folder. Nothing was written. Choose a file name.</source>
            <translation>{path} 是一个文件夹，没有写入。请填写文件名。</translation>
        </message>
        <message>
            <source>{path} is damaged or not a backup. Nothing was put back; your data are as they were. Choose another backup.</source>
            <translation>{path} 已损坏，或者不是备份文件。没有恢复，现有数据没有改动。请换一个备份。</translation>
        </message>
        <message>
            <source>{path} is larger than {limit} allow. It was not added. Make the picture or video smaller.</source>
            <translation>{path} 超过大小上限 {limit}，没有添加。请压缩图片或视频。</translation>
        </message>
        <message>
            <source>{path} is not a Makegood data file. Nothing was changed. Choose another data folder.</source>
            <translation>{path} 不是错发管家的数据文件，没有改动。请选择其他数据文件夹。</translation>
        </message>
        <message>
            <source>{path} is open in another program. Nothing was written. Close it there and try again.</source>
            <translation>{path} 正被其他程序打开，没有写入。请关闭后再试。</translation>
        </message>
        <message>
            <source>{path} is the data of another program. Nothing was put back; your data are as they were. Choose a backup made by Makegood.</source>
            <translation>{path} 是其他程序的数据。没有恢复，现有数据没有改动。请选择错发管家做的备份。</translation>
        </message>
        <message>
            <source>{path} is the data's folder, within it or around it. Nothing was moved. Choose another folder.</source>
            <translation>{path} 就是数据所在的文件夹，或在它里面、外面一层，什么也没有搬。请选别的文件夹。</translation>
        </message>
        <message>
            <source>{path} may not be written. Nothing was changed. Choose another folder.</source>
            <translation>{path} 不能写入，没有改动。请换一个文件夹。</translation>
        </message>
        <message>
            <source>{path} may not be written. The data is where it was. Check the rights of the folder, or choose another one.</source>
            <translation>{path} 不能写入，数据还在原处。请检查文件夹的权限，或换一个文件夹。</translation>
        </message>
        <message>
            <source>{path} must end in .xlsx or .csv. Nothing was written. Choose a name that does.</source>
            <translation>{path} 要以 .xlsx 或 .csv 结尾，没有写入。请换一个这样结尾的文件名。</translation>
        </message>
        <message>
            <source>{path} must end in {wanted}, as the sheet that is filled. Nothing was written.</source>
            <translation>{path} 要以 {wanted} 结尾，和要填的表一样。没有写入。</translation>
        </message>
        <message>
            <source>{quantity} pieces are more than were ordered ({limit}). Nothing was changed.</source>
            <translation>{quantity} 件超过订购数量（{limit}），没有改动。</translation>
        </message>
        <message>
            <source>{rows} rows are more than a sheet can hold. Nothing was written. Filter the list to a shorter period.</source>
            <translation>共 {rows} 行，超过一张表能放下的行数，没有写入。请用筛选缩小范围。</translation>
        </message>
        <message>
            <source>{stopped} pieces stopped are more than were sent ({sent}). Nothing was saved.</source>
            <translation>拦下 {stopped} 件，超过发出的 {sent} 件。没有保存。</translation>
        </message>
        <message>
            <source>{value} is more than the buyer paid for the order. No more than that is counted.</source>
            <translation>{value} 超过了买家的实付金额，最多按实付金额计。</translation>
        </message>
        <message>
            <source>{value} is no currency that a shop can sell in. Nothing was changed. Choose one of the list.</source>
            <translation>{value} 不是店铺可用的币种。未作任何更改。请从列表中选择。</translation>
        </message>
        <message>
            <source>{value} stands in an earlier row already. The row was left out. Keep one of the two.</source>
            <translation>{value} 在前面的行里已经有了。这一行没有导入。请只保留一行。</translation>
        </message>
        <message>
            <source>“{field}” is no field of an order. Nothing was saved.</source>
            <translation>“{field}”不是订单字段，没有保存。</translation>
        </message>
        <message>
            <source>“{finding}” belongs to no order of ours ({order_no}). Import the order first.</source>
            <translation>“{finding}”对应的订单 {order_no} 不在库里，请先导入订单。</translation>
        </message>
        <message>
            <source>“{finding}” is no mistake to make an incident of. Nothing was added.</source>
            <translation>“{finding}”不是错发，不能建立错发。没有新建。</translation>
        </message>
        <message>
            <source>“{goods}” was not remembered, since nobody knows whose sheet this is. Choose the supplier, or answer without remembering.</source>
            <translation>“{goods}”没有记住，因为不知道这是哪家供应商的表。请选择供应商，或只回答不记住。</translation>
        </message>
        <message>
            <source>“{step}” cannot be taken back: money was paid or received. Nothing was changed. Open the record and reverse the amount there; a counter-entry is made.</source>
            <translation>“{step}”不能撤销：钱已经付出或收到。没有做任何改动。请打开这条记录冲正金额，系统会另记一笔冲回。</translation>
        </message>
        <message>
            <source>“{step}” cannot be taken back: “{later}” was built upon it. Nothing was changed. Take that back first.</source>
            <translation>“{step}”不能撤销：后来的“{later}”依赖它。没有做任何改动。请先撤销那一步。</translation>
        </message>
        <message>
            <source>“{value}” does not say who pays freight. The row was left out. Write supplier, shop, courier or buyer, or leave it blank.</source>
            <translation>“{value}”看不出运费由谁承担。这一行没有导入。请写 供应商、我方、快递 或 买家，或留空。</translation>
        </message>
        <message>
            <source>“{value}” has more decimals than {currency} knows. Nothing was changed.</source>
            <translation>“{value}”的小数位超过 {currency} 的最小单位，没有改动。</translation>
        </message>
        <message>
            <source>“{value}” is no kind of supplier. The row was left out. Write factory, wholesaler or fulfilment, or leave it blank.</source>
            <translation>“{value}”不是供应商类型。这一行没有导入。请写 工厂、批发 或 代发，或留空。</translation>
        </message>
        <message>
            <source>“{value}” is not a quantity. The row was left out. Correct it and import again.</source>
            <translation>“{value}”不是数量，这一行没有导入。改正后再导入一次。</translation>
        </message>
        <message>
            <source>“{value}” is not a time. The order was taken in without it.</source>
            <translation>“{value}”不是时间，订单已导入，但没有这个时间。</translation>
        </message>
        <message>
            <source>“{value}” is not an amount. Nothing was changed. Write it like 12.50.</source>
            <translation>“{value}”不是金额，没有改动。请写成 12.50 这样。</translation>
        </message>
        <message>
            <source>“{value}” is not an amount. The row was left out. Correct it and import again.</source>
            <translation>“{value}”不是金额，这一行没有导入。改正后再导入一次。</translation>
        </message>
        <message>
            <source>“{value}” is not an order number. The row was left out. Correct it and import again.</source>
            <translation>“{value}”不是订单号，这一行没有导入。改正后再导入一次。</translation>
        </message>
        <message>
            <source>“{value}” stands on the sheet more than once, with different costs. Row {row} was left out. Correct the sheet and import it again.</source>
            <translation>“{value}”在表中出现多次且成本不同，第 {row} 行未导入。请改正后重新导入。</translation>
        </message>
        <message>
            <source>“{value}” under {field} is neither yes nor no. The row was left out. Write one of them.</source>
            <translation>{field} 列里的“{value}”既不是“是”也不是“否”。这一行没有导入。请写 是 或 否。</translation>
        </message>
        <message>
            <source>“{value}” under {field} is no number of days or hours. The row was left out. Write a number like 7.</source>
            <translation>{field} 列里的“{value}”不是天数或小时数。这一行没有导入。请写数字，如 7。</translation>
        </message>
        <message>
            <source>“{written}” is already mapped for this supplier. Nothing was saved. Change that entry instead.</source>
            <translation>这个供应商的“{written}”已经有对照，没有保存。请直接修改那一条。</translation>
        </message>
    </context>
    <context>
        <name>Escalation</name>
        <message>
            <source>Complaint to the authority</source>
            <translation>行政投诉</translation>
        </message>
        <message>
            <source>In court</source>
            <translation>诉讼</translation>
        </message>
        <message>
            <source>Not escalated</source>
            <translation>未升级</translation>
        </message>
        <message>
            <source>Platform decides</source>
            <translation>平台介入</translation>
        </message>
    </context>
    <context>
        <name>EvidenceKind</name>
        <message>
            <source>Chat</source>
            <translation>聊天截图</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>合同</translation>
        </message>
        <message>
            <source>Delivery signature</source>
            <translation>签收底单</translation>
        </message>
        <message>
            <source>Label photo</source>
            <translation>面单照</translation>
        </message>
        <message>
            <source>Order page</source>
            <translation>下单页快照</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Packing photo</source>
            <translation>打包照</translation>
        </message>
        <message>
            <source>Photo of the goods</source>
            <translation>实物照</translation>
        </message>
        <message>
            <source>Proof of payment</source>
            <translation>付款凭证</translation>
        </message>
        <message>
            <source>Shipping sheet</source>
            <translation>供应商发货表</translation>
        </message>
        <message>
            <source>Supplier's confirmation</source>
            <translation>供应商书面确认</translation>
        </message>
        <message>
            <source>Tracking trace</source>
            <translation>运单轨迹</translation>
        </message>
        <message>
            <source>Unboxing video</source>
            <translation>开箱视频</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>称重</translation>
        </message>
    </context>
    <context>
        <name>EvidenceOrigin</name>
        <message>
            <source>From a file</source>
            <translation>来自文件</translation>
        </message>
        <message>
            <source>Pasted</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Sorted by its waybill</source>
            <translation>按面单条码归档</translation>
        </message>
    </context>
    <context>
        <name>FileState</name>
        <message>
            <source>As filed</source>
            <translation>未改动</translation>
        </message>
        <message>
            <source>Changed since it was filed</source>
            <translation>已被改动</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>已丢失</translation>
        </message>
    </context>
    <context>
        <name>FindingKind</name>
        <message>
            <source>Cannot tell</source>
            <translation>看不准</translation>
        </message>
        <message>
            <source>Item missing</source>
            <translation>漏发</translation>
        </message>
        <message>
            <source>Not ordered</source>
            <translation>多出商品</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>未发</translation>
        </message>
        <message>
            <source>Number not valid</source>
            <translation>单号不符</translation>
        </message>
        <message>
            <source>Number on two orders</source>
            <translation>单号重复</translation>
        </message>
        <message>
            <source>Order not ours</source>
            <translation>查无此单</translation>
        </message>
        <message>
            <source>Recipient differs</source>
            <translation>收件人不符</translation>
        </message>
        <message>
            <source>Sent though refunded</source>
            <translation>已退款仍发</translation>
        </message>
        <message>
            <source>Sent twice</source>
            <translation>重复发</translation>
        </message>
        <message>
            <source>Swapped</source>
            <translation>串单</translation>
        </message>
        <message>
            <source>Too few</source>
            <translation>少发</translation>
        </message>
        <message>
            <source>Too many</source>
            <translation>多发</translation>
        </message>
        <message>
            <source>Wrong item</source>
            <translation>错款</translation>
        </message>
        <message>
            <source>Wrong variant</source>
            <translation>错规格</translation>
        </message>
    </context>
    <context>
        <name>FindingState</name>
        <message>
            <source>Confirmed right</source>
            <translation>确认无误</translation>
        </message>
        <message>
            <source>Incident made</source>
            <translation>已建错发</translation>
        </message>
        <message>
            <source>Settled by a new sheet</source>
            <translation>新表已更正</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>待处理</translation>
        </message>
    </context>
    <context>
        <name>FollowUpOutcome</name>
        <message>
            <source>Not done yet</source>
            <translation>未回访</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>未联系上</translation>
        </message>
        <message>
            <source>Not satisfied</source>
            <translation>不满意</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>满意</translation>
        </message>
        <message>
            <source>So-so</source>
            <translation>一般</translation>
        </message>
    </context>
    <context>
        <name>FreightPayer</name>
        <message>
            <source>No freight arises</source>
            <translation>不产生运费</translation>
        </message>
        <message>
            <source>Our shop pays freight</source>
            <translation>本店出运费</translation>
        </message>
        <message>
            <source>The buyer pays freight</source>
            <translation>买家出运费</translation>
        </message>
        <message>
            <source>The courier pays freight</source>
            <translation>快递出运费</translation>
        </message>
        <message>
            <source>The supplier pays freight</source>
            <translation>供应商出运费</translation>
        </message>
    </context>
    <context>
        <name>GoodsHolder</name>
        <message>
            <source>Back to the supplier</source>
            <translation>退回供应商</translation>
        </message>
        <message>
            <source>The buyer keeps them</source>
            <translation>留给买家</translation>
        </message>
        <message>
            <source>To our shop</source>
            <translation>退到本店</translation>
        </message>
        <message>
            <source>With the courier</source>
            <translation>在快递处</translation>
        </message>
    </context>
    <context>
        <name>ImportUse</name>
        <message>
            <source>{order}: changed by a later sheet</source>
            <translation>{order}：后来的表格改过</translation>
        </message>
        <message>
            <source>{order}: changed since</source>
            <translation>{order}：之后改过</translation>
        </message>
        <message>
            <source>{order}: compensation planned</source>
            <translation>{order}：已安排补偿</translation>
        </message>
        <message>
            <source>{order}: held against a shipping sheet</source>
            <translation>{order}：已和发货表核对</translation>
        </message>
        <message>
            <source>{order}: incident {number}</source>
            <translation>{order}：错发单 {number}</translation>
        </message>
        <message>
            <source>{order}: its supplier was set</source>
            <translation>{order}：已指定供应商</translation>
        </message>
        <message>
            <source>{order}: looked at in the checks</source>
            <translation>{order}：已在检查里处理</translation>
        </message>
        <message>
            <source>{order}: sent to the supplier</source>
            <translation>{order}：已发给供应商</translation>
        </message>
        <message>
            <source>{order}: the refund counts as paid or was put aside</source>
            <translation>{order}：这笔退款已记为已付，或已放到一边</translation>
        </message>
        <message>
            <source>{order}: told to the platform as shipped</source>
            <translation>{order}：已回传平台发货</translation>
        </message>
    </context>
    <context>
        <name>InterceptState</name>
        <message>
            <source>Being stopped</source>
            <translation>拦截中</translation>
        </message>
        <message>
            <source>Cannot be stopped</source>
            <translation>不可拦截</translation>
        </message>
        <message>
            <source>Could not be stopped</source>
            <translation>拦截失败</translation>
        </message>
        <message>
            <source>Not asked to stop</source>
            <translation>未申请拦截</translation>
        </message>
        <message>
            <source>Stop asked for</source>
            <translation>已申请拦截</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>拦截成功</translation>
        </message>
    </context>
    <context>
        <name>LiableParty</name>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Our shop</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
    </context>
    <context>
        <name>MismatchKind</name>
        <message>
            <source>Empty parcel or false number</source>
            <translation>空包或假单号</translation>
        </message>
        <message>
            <source>Gift wrong or missing</source>
            <translation>赠品错漏</translation>
        </message>
        <message>
            <source>Item missing</source>
            <translation>漏发</translation>
        </message>
        <message>
            <source>Sent though cancelled</source>
            <translation>已取消仍发</translation>
        </message>
        <message>
            <source>Sent twice</source>
            <translation>重复发</translation>
        </message>
        <message>
            <source>Swapped</source>
            <translation>串单</translation>
        </message>
        <message>
            <source>Too few</source>
            <translation>少发</translation>
        </message>
        <message>
            <source>Too many</source>
            <translation>多发</translation>
        </message>
        <message>
            <source>Wrong address</source>
            <translation>错地址</translation>
        </message>
        <message>
            <source>Wrong colour</source>
            <translation>错色</translation>
        </message>
        <message>
            <source>Wrong item</source>
            <translation>错款</translation>
        </message>
        <message>
            <source>Wrong variant</source>
            <translation>错规格</translation>
        </message>
    </context>
    <context>
        <name>OfferAnswer</name>
        <message>
            <source>Accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Waiting for an answer</source>
            <translation>待答复</translation>
        </message>
    </context>
    <context>
        <name>OrderStatus</name>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Refund under way</source>
            <translation>退款中</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>已发货</translation>
        </message>
        <message>
            <source>To ship</source>
            <translation>待发货</translation>
        </message>
        <message>
            <source>Unpaid</source>
            <translation>待付款</translation>
        </message>
    </context>
    <context>
        <name>OutFields</name>
        <message>
            <source>Buyer's message</source>
            <translation>买家留言</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递公司</translation>
        </message>
        <message>
            <source>Courier's code</source>
            <translation>快递公司编码</translation>
        </message>
        <message>
            <source>Day it was shipped</source>
            <translation>发货日期</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Goods as he writes them</source>
            <translation>他家的商品叫法</translation>
        </message>
        <message>
            <source>My note</source>
            <translation>我的备注</translation>
        </message>
        <message>
            <source>My shop's name</source>
            <translation>我的店铺名</translation>
        </message>
        <message>
            <source>Number of the row</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮编</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Remarks, with what to mind</source>
            <translation>备注（含易错提醒）</translation>
        </message>
        <message>
            <source>SKU code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Street and number</source>
            <translation>详细地址</translation>
        </message>
        <message>
            <source>Suborder no.</source>
            <translation>子订单号</translation>
        </message>
        <message>
            <source>Today's date</source>
            <translation>当天日期</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>快递单号</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Whole address</source>
            <translation>完整地址</translation>
        </message>
    </context>
    <context>
        <name>ParcelState</name>
        <message>
            <source>Delivered</source>
            <translation>已签收</translation>
        </message>
        <message>
            <source>In transit</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>Label printed</source>
            <translation>已打单</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>Not sent to supplier</source>
            <translation>未推单</translation>
        </message>
        <message>
            <source>Out for delivery</source>
            <translation>派送中</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒收</translation>
        </message>
        <message>
            <source>Sent to supplier</source>
            <translation>已推单</translation>
        </message>
    </context>
    <context>
        <name>Party</name>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递</translation>
        </message>
        <message>
            <source>Note to self</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
    </context>
    <context>
        <name>Phase</name>
        <message>
            <source>Checking</source>
            <translation>正在检查</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>正在核对</translation>
        </message>
        <message>
            <source>Copying and comparing</source>
            <translation>正在拷贝并核对</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>正在写入文件</translation>
        </message>
    </context>
    <context>
        <name>Platform</name>
        <message>
            <source>1688</source>
            <translation>1688</translation>
        </message>
        <message>
            <source>Amazon</source>
            <translation>亚马逊</translation>
        </message>
        <message>
            <source>Dianxiaomi</source>
            <translation>店小秘</translation>
        </message>
        <message>
            <source>Douyin</source>
            <translation>抖店</translation>
        </message>
        <message>
            <source>JD</source>
            <translation>京东</translation>
        </message>
        <message>
            <source>Jushuitan</source>
            <translation>聚水潭</translation>
        </message>
        <message>
            <source>Kuaishou</source>
            <translation>快手</translation>
        </message>
        <message>
            <source>Kuaituantuan</source>
            <translation>快团团</translation>
        </message>
        <message>
            <source>Other platform</source>
            <translation>其他平台</translation>
        </message>
        <message>
            <source>Pinduoduo</source>
            <translation>拼多多</translation>
        </message>
        <message>
            <source>Shopee</source>
            <translation>虾皮</translation>
        </message>
        <message>
            <source>Shopify</source>
            <translation>Shopify</translation>
        </message>
        <message>
            <source>Taobao</source>
            <translation>淘宝</translation>
        </message>
        <message>
            <source>TikTok Shop</source>
            <translation>TikTok Shop</translation>
        </message>
        <message>
            <source>Tmall</source>
            <translation>天猫</translation>
        </message>
        <message>
            <source>Wangdiantong</source>
            <translation>旺店通</translation>
        </message>
        <message>
            <source>WeChat shop</source>
            <translation>微信小店</translation>
        </message>
        <message>
            <source>Xiaohongshu</source>
            <translation>小红书</translation>
        </message>
        <message>
            <source>eBay</source>
            <translation>eBay</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Awaiting result</source>
            <translation>待结果</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>False alarm</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>Negotiating</source>
            <translation>协商中</translation>
        </message>
        <message>
            <source>Request sent</source>
            <translation>已提交申请</translation>
        </message>
        <message>
            <source>Settling with buyer</source>
            <translation>买家处理中</translation>
        </message>
        <message>
            <source>To follow up</source>
            <translation>待回访</translation>
        </message>
        <message>
            <source>To verify</source>
            <translation>待核实</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>PromiseKind</name>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>补发</translation>
        </message>
    </context>
    <context>
        <name>QualityCheckKind</name>
        <message>
            <source>Goods</source>
            <translation>货品</translation>
        </message>
        <message>
            <source>Packing photos</source>
            <translation>打包照</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>样品</translation>
        </message>
    </context>
    <context>
        <name>QualityResult</name>
        <message>
            <source>Failed</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>Passed with remarks</source>
            <translation>合格，有问题待改</translation>
        </message>
    </context>
    <context>
        <name>ReceiptMethod</name>
        <message>
            <source>Deducted from a bill</source>
            <translation>抵扣货款</translation>
        </message>
        <message>
            <source>Money received</source>
            <translation>打款</translation>
        </message>
    </context>
    <context>
        <name>RefundKind</name>
        <message>
            <source>Exchange</source>
            <translation>换货</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Refund only</source>
            <translation>仅退款</translation>
        </message>
        <message>
            <source>Return and refund</source>
            <translation>退货退款</translation>
        </message>
        <message>
            <source>Sent again</source>
            <translation>补寄</translation>
        </message>
    </context>
    <context>
        <name>RefundState</name>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>已退款</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Settled without money</source>
            <translation>已完结（未退款）</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已关闭</translation>
        </message>
    </context>
    <context>
        <name>Remedy</name>
        <message>
            <source>Ask it back at our cost, or give it</source>
            <translation>请退回（我方运费）或赠送</translation>
        </message>
        <message>
            <source>Ask the buyer</source>
            <translation>询问买家</translation>
        </message>
        <message>
            <source>Buyer keeps it, give a coupon</source>
            <translation>留下并送券</translation>
        </message>
        <message>
            <source>Buyer keeps it, refund a part</source>
            <translation>留下并补差</translation>
        </message>
        <message>
            <source>Buyer refuses it, refund</source>
            <translation>拒签并退款</translation>
        </message>
        <message>
            <source>Buyer refuses it, send the right goods</source>
            <translation>拒签并补发</translation>
        </message>
        <message>
            <source>Cancel and refund</source>
            <translation>撤单并退款</translation>
        </message>
        <message>
            <source>Correct it before it ships</source>
            <translation>发货前改正</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>换货</translation>
        </message>
        <message>
            <source>Offer the buyer a choice</source>
            <translation>请买家选方案</translation>
        </message>
        <message>
            <source>Refund and claim from the courier</source>
            <translation>退款并向快递索赔</translation>
        </message>
        <message>
            <source>Refund without return</source>
            <translation>退款不退货</translation>
        </message>
        <message>
            <source>Return and refund</source>
            <translation>退货退款</translation>
        </message>
        <message>
            <source>Send again and claim from the courier</source>
            <translation>补发并向快递索赔</translation>
        </message>
        <message>
            <source>Send the right goods, buyer keeps the wrong</source>
            <translation>补发，错货留给买家</translation>
        </message>
        <message>
            <source>Send what is missing</source>
            <translation>补发缺少的</translation>
        </message>
        <message>
            <source>Stop both parcels</source>
            <translation>两件都拦截</translation>
        </message>
        <message>
            <source>Stop the parcel and refund</source>
            <translation>拦截并退款</translation>
        </message>
        <message>
            <source>Stop the parcel and send the right goods</source>
            <translation>拦截并补发</translation>
        </message>
        <message>
            <source>Withdraw and relabel</source>
            <translation>撤单重打</translation>
        </message>
    </context>
    <context>
        <name>ReturnState</name>
        <message>
            <source>Back and good</source>
            <translation>验收完好</translation>
        </message>
        <message>
            <source>Back but incomplete</source>
            <translation>验收短少</translation>
        </message>
        <message>
            <source>Back with flaws</source>
            <translation>验收有瑕疵</translation>
        </message>
        <message>
            <source>Back, to be checked</source>
            <translation>已收到待验</translation>
        </message>
        <message>
            <source>Kept by the buyer</source>
            <translation>留给买家</translation>
        </message>
        <message>
            <source>Lost on the way back</source>
            <translation>退回丢失</translation>
        </message>
        <message>
            <source>No return</source>
            <translation>无退回</translation>
        </message>
        <message>
            <source>On its way back</source>
            <translation>退回中</translation>
        </message>
        <message>
            <source>Return awaited</source>
            <translation>待寄回</translation>
        </message>
    </context>
    <context>
        <name>RootCause</name>
        <message>
            <source>Buyer chose wrong or changed</source>
            <translation>买家拍错或改动</translation>
        </message>
        <message>
            <source>Courier mixed up parcels</source>
            <translation>快递串件</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Our entry or mapping</source>
            <translation>本店录单或对照有误</translation>
        </message>
        <message>
            <source>Sheet or import</source>
            <translation>表格或导入</translation>
        </message>
        <message>
            <source>Supplier keyed it wrong</source>
            <translation>供应商录错单</translation>
        </message>
        <message>
            <source>Supplier picked wrong</source>
            <translation>供应商拣错货</translation>
        </message>
    </context>
    <context>
        <name>RowOutcome</name>
        <message>
            <source>Changed</source>
            <translation>有变化</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
    </context>
    <context>
        <name>SettlementFinding</name>
        <message>
            <source>Agrees</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>Differs</source>
            <translation>金额不一致</translation>
        </message>
        <message>
            <source>Not claimed</source>
            <translation>没有索赔</translation>
        </message>
        <message>
            <source>Not on his sheet</source>
            <translation>他漏了</translation>
        </message>
    </context>
    <context>
        <name>SheetKind</name>
        <message>
            <source>After-sales sheet</source>
            <translation>售后表</translation>
        </message>
        <message>
            <source>Bulk-shipping sheet</source>
            <translation>批量发货表</translation>
        </message>
        <message>
            <source>Order lines</source>
            <translation>订单商品表</translation>
        </message>
        <message>
            <source>Order sheet</source>
            <translation>订单表</translation>
        </message>
        <message>
            <source>Price list</source>
            <translation>成本表</translation>
        </message>
        <message>
            <source>Purchases</source>
            <translation>采购单</translation>
        </message>
        <message>
            <source>Sheet for a supplier</source>
            <translation>代发单</translation>
        </message>
        <message>
            <source>Supplier's shipping sheet</source>
            <translation>供应商发货表</translation>
        </message>
    </context>
    <context>
        <name>SheetWords</name>
        <message>
            <source>Action</source>
            <translation>改进事项</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>存入时间</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Answer by</source>
            <translation>回复截止</translation>
        </message>
        <message>
            <source>Answers of buyers</source>
            <translation>买家答复数</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>批准时间</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Besides</source>
            <translation>另外花的</translation>
        </message>
        <message>
            <source>Buyer's consent</source>
            <translation>买家同意</translation>
        </message>
        <message>
            <source>Buyer's message</source>
            <translation>买家留言</translation>
        </message>
        <message>
            <source>By</source>
            <translation>按</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节数</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>收回的</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>索赔状态</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>本期提出</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>索赔明细</translation>
        </message>
        <message>
            <source>Closed at</source>
            <translation>关闭时间</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Compensation</source>
            <translation>赔付</translation>
        </message>
        <message>
            <source>Corrective actions</source>
            <translation>改进事项</translation>
        </message>
        <message>
            <source>Coupon code</source>
            <translation>券码</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递公司</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Days compared</source>
            <translation>对比天数</translation>
        </message>
        <message>
            <source>Discovered</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Due at</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>File in this pack</source>
            <translation>包内文件</translation>
        </message>
        <message>
            <source>For</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Found before the buyer</source>
            <translation>先于买家发现</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>谁先发现</translation>
        </message>
        <message>
            <source>Freight</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Goods mixed up</source>
            <translation>发混的商品</translation>
        </message>
        <message>
            <source>Goods ordered</source>
            <translation>应发</translation>
        </message>
        <message>
            <source>Goods sent</source>
            <translation>实发</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>评级</translation>
        </message>
        <message>
            <source>Grade the month before</source>
            <translation>上月评级</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>错发单</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>错发</translation>
        </message>
        <message>
            <source>Interception</source>
            <translation>拦截</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未导入的行</translation>
        </message>
        <message>
            <source>Lines sent wrong</source>
            <translation>发错的订单行</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Monthly review</source>
            <translation>月度复盘</translation>
        </message>
        <message>
            <source>Name it came under</source>
            <translation>原文件名</translation>
        </message>
        <message>
            <source>Net loss</source>
            <translation>净损失</translation>
        </message>
        <message>
            <source>Net losses</source>
            <translation>净损失</translation>
        </message>
        <message>
            <source>New address</source>
            <translation>改寄地址</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Not admitted</source>
            <translation>未认部分</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Open before</source>
            <translation>期初未收</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>期末未收</translation>
        </message>
        <message>
            <source>Order lines sent</source>
            <translation>发出的订单行</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Paid at</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Paid by the buyer</source>
            <translation>买家实付</translation>
        </message>
        <message>
            <source>Paid to buyers</source>
            <translation>付给买家</translation>
        </message>
        <message>
            <source>Paid to the buyer</source>
            <translation>已付买家</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Parcels stopped, of those tried</source>
            <translation>拦截成功率</translation>
        </message>
        <message>
            <source>Parcels to stop</source>
            <translation>拦截单</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Pieces ordered</source>
            <translation>应发数量</translation>
        </message>
        <message>
            <source>Pieces sent</source>
            <translation>实发数量</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>拟定时间</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>到账明细</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>本期到账</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>到账时间</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>凭据</translation>
        </message>
        <message>
            <source>Refunded on the platform</source>
            <translation>平台已退款</translation>
        </message>
        <message>
            <source>Replacement order</source>
            <translation>补发单号</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>申请单</translation>
        </message>
        <message>
            <source>Result (stopped / failed)</source>
            <translation>拦截结果（成功/失败）</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>原行号</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>SHA-256 as filed</source>
            <translation>存入时的 SHA-256</translation>
        </message>
        <message>
            <source>SKU code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Satisfaction of 5</source>
            <translation>满意度（满分 5）</translation>
        </message>
        <message>
            <source>Sent after</source>
            <translation>之后发出</translation>
        </message>
        <message>
            <source>Sent before</source>
            <translation>之前发出</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Shop's note</source>
            <translation>商家备注</translation>
        </message>
        <message>
            <source>Spent besides</source>
            <translation>另外花的</translation>
        </message>
        <message>
            <source>State of the file</source>
            <translation>文件状态</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>对账单</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>还没办完的</translation>
        </message>
        <message>
            <source>Suborder no.</source>
            <translation>子订单号</translation>
        </message>
        <message>
            <source>Sum approved</source>
            <translation>已批合计</translation>
        </message>
        <message>
            <source>Sum paid</source>
            <translation>已付合计</translation>
        </message>
        <message>
            <source>Sum planned</source>
            <translation>拟定合计</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>To</source>
            <translation>止</translation>
        </message>
        <message>
            <source>To buyers</source>
            <translation>付给买家</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>运单号</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Void because</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>Went in already. Another row of its order was left out: leave this one here, so that the order is whole.</source>
            <translation>这一行已经导入。同一订单有别的行未导入：请保留这一行，订单才完整。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么处理</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>错在哪里</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>错在哪里</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Why it was left out</source>
            <translation>未导入的原因</translation>
        </message>
        <message>
            <source>Written off or void</source>
            <translation>核销或作废</translation>
        </message>
        <message>
            <source>Wrong after</source>
            <translation>之后发错</translation>
        </message>
        <message>
            <source>Wrong before</source>
            <translation>之前发错</translation>
        </message>
        <message>
            <source>Wrong rate</source>
            <translation>错发率</translation>
        </message>
    </context>
    <context>
        <name>StatutoryGround</name>
        <message>
            <source>A ruling names the sum</source>
            <translation>裁决确定金额</translation>
        </message>
        <message>
            <source>Fraud: three times the price</source>
            <translation>欺诈：退一赔三</translation>
        </message>
        <message>
            <source>Unsafe food: ten times the price</source>
            <translation>食品安全：退一赔十</translation>
        </message>
    </context>
    <context>
        <name>StopAction</name>
        <message>
            <source>Back to the outlet</source>
            <translation>先退回网点</translation>
        </message>
        <message>
            <source>Return to sender</source>
            <translation>退回寄件人</translation>
        </message>
        <message>
            <source>To another address</source>
            <translation>改寄到别处</translation>
        </message>
    </context>
    <context>
        <name>SupplierKind</name>
        <message>
            <source>Factory</source>
            <translation>工厂</translation>
        </message>
        <message>
            <source>Fulfilment service</source>
            <translation>代发服务商</translation>
        </message>
        <message>
            <source>Wholesaler</source>
            <translation>批发商</translation>
        </message>
    </context>
    <context>
        <name>SupplierPart</name>
        <message>
            <source>Left open on purpose</source>
            <translation>先挂账</translation>
        </message>
        <message>
            <source>Nothing to claim</source>
            <translation>无需索赔</translation>
        </message>
        <message>
            <source>Supplier settled</source>
            <translation>供应商已结清</translation>
        </message>
        <message>
            <source>Supplier's part open</source>
            <translation>供应商部分待定</translation>
        </message>
        <message>
            <source>Written off</source>
            <translation>已核销</translation>
        </message>
    </context>
    <context>
        <name>Trend</name>
        <message>
            <source>As many mistakes as before</source>
            <translation>错误没有减少</translation>
        </message>
        <message>
            <source>Fewer mistakes</source>
            <translation>错误减少</translation>
        </message>
        <message>
            <source>More mistakes</source>
            <translation>错误增多</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>没有可比数据</translation>
        </message>
    </context>
    <context>
        <name>Urgency</name>
        <message>
            <source>In time</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Soon due</source>
            <translation>快到期</translation>
        </message>
    </context>
</TS>
