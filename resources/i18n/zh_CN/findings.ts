<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AdviceBar</name>
        <message numerus="yes">
            <source>%n check(s) chosen</source>
            <translation>
                <numerusform>选中 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Hold it again</source>
            <translation>重新拦住</translation>
        </message>
        <message>
            <source>Let it go out like this (Ctrl+Enter)</source>
            <translation>就这样放行（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Looked at, it is right</source>
            <translation>看过，没问题</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>理由：{reason}</translation>
        </message>
        <message>
            <source>Say which supplier ships these orders</source>
            <translation>指定这些订单由谁发货</translation>
        </message>
        <message>
            <source>Who ships?</source>
            <translation>谁发货？</translation>
        </message>
        <message>
            <source>{name} looked at it on {moment} and found it good.</source>
            <translation>{name} 于 {moment} 看过，认为没问题。</translation>
        </message>
    </context>
    <context>
        <name>CheckColumns</name>
        <message>
            <source>Check</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>看过</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现</translation>
        </message>
    </context>
    <context>
        <name>CheckRules</name>
        <message>
            <source>A certain courier</source>
            <translation>指定快递</translation>
        </message>
        <message>
            <source>Addresses that are not the buyer's own</source>
            <translation>不是买家本人的地址</translation>
        </message>
        <message>
            <source>Another address</source>
            <translation>改地址</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Holds the order</source>
            <translation>不能发出</translation>
        </message>
        <message>
            <source>Look first</source>
            <translation>先看一眼</translation>
        </message>
        <message>
            <source>Only a note</source>
            <translation>仅提示</translation>
        </message>
        <message>
            <source>Send later, or together</source>
            <translation>晚发、合并发</translation>
        </message>
        <message>
            <source>Something with it</source>
            <translation>附加要求</translation>
        </message>
        <message>
            <source>The buyer wants something else</source>
            <translation>买家要换别的</translation>
        </message>
    </context>
    <context>
        <name>CheckWords</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Address too short</source>
            <translation>地址过短</translation>
        </message>
        <message>
            <source>Ask the buyer for a phone: couriers do not take parcels without.</source>
            <translation>向买家要电话：没有电话快递不收件。</translation>
        </message>
        <message>
            <source>Ask the buyer for street, house and room.</source>
            <translation>问清街道、门牌和房号。</translation>
        </message>
        <message>
            <source>Ask the buyer for the right number before it goes out.</source>
            <translation>发货前向买家核对电话。</translation>
        </message>
        <message>
            <source>Ask the buyer whether both are wanted. If one is a slip, have it refunded first.</source>
            <translation>问买家是不是两单都要。拍错的那单先退款。</translation>
        </message>
        <message>
            <source>Ask the buyer whether the number is meant.</source>
            <translation>问买家件数有没有拍错。</translation>
        </message>
        <message>
            <source>Ask the buyer; a parcel without it is sorted by guess.</source>
            <translation>向买家问清；缺了只能靠分拣员猜。</translation>
        </message>
        <message>
            <source>Ask the supplier whether he has it, then add it to his goods under Suppliers.</source>
            <translation>问供应商有没有这款，再到“供应商”里补进他的商品。</translation>
        </message>
        <message>
            <source>Below cost</source>
            <translation>低于成本</translation>
        </message>
        <message>
            <source>Buyer's remark</source>
            <translation>买家备注</translation>
        </message>
        <message>
            <source>Check price and cost: a slip in either loses money with each order.</source>
            <translation>核对售价和供价：任一处填错，每单都在亏。</translation>
        </message>
        <message>
            <source>Choose a supplier for these goods in the order.</source>
            <translation>在订单里给这件商品选供应商。</translation>
        </message>
        <message>
            <source>Do not send it. Settle the refund on the platform first.</source>
            <translation>先别发，先在平台处理退款。</translation>
        </message>
        <message>
            <source>Export the orders again with addresses, and import that sheet.</source>
            <translation>重新导出带地址的订单表再导入。</translation>
        </message>
        <message>
            <source>Export the orders again with recipients, and import that sheet: it fills the gap.</source>
            <translation>重新导出带收件人的订单表再导入，缺的会自动补上。</translation>
        </message>
        <message>
            <source>Forwarder or pick-up</source>
            <translation>转运/自提</translation>
        </message>
        <message>
            <source>Goods on hold</source>
            <translation>商品停售</translation>
        </message>
        <message>
            <source>Hidden: {names}</source>
            <translation>被打码：{names}</translation>
        </message>
        <message>
            <source>Lift the hold under Suppliers once the cause is dealt with.</source>
            <translation>原因处理好后，到“供应商”里解除停售。</translation>
        </message>
        <message>
            <source>Make sure the buyer knows who signs for it: what a forwarder takes in counts as delivered.</source>
            <translation>先跟买家说清谁签收：转运仓收下就算签收。</translation>
        </message>
        <message>
            <source>Many pieces</source>
            <translation>件数偏多</translation>
        </message>
        <message>
            <source>Missing: {names}</source>
            <translation>缺：{names}</translation>
        </message>
        <message>
            <source>Mixed up before</source>
            <translation>曾经错发</translation>
        </message>
        <message>
            <source>No address</source>
            <translation>没有地址</translation>
        </message>
        <message>
            <source>No phone</source>
            <translation>没有电话</translation>
        </message>
        <message>
            <source>No recipient</source>
            <translation>没有收件人</translation>
        </message>
        <message>
            <source>No supplier yet</source>
            <translation>未定供应商</translation>
        </message>
        <message>
            <source>Not on the price list</source>
            <translation>不在供货单上</translation>
        </message>
        <message>
            <source>One parcel may do. If they go apart, tell the buyer that several are coming.</source>
            <translation>可以合并成一包；分开发要告诉买家会收到几个包裹。</translation>
        </message>
        <message>
            <source>Only the platform can read it. Export with plain recipients, or have it printed through the platform.</source>
            <translation>只有平台能解密。请导出明文收件人，或走平台打单。</translation>
        </message>
        <message>
            <source>Ordered twice?</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Part of the money went back before anything was sent. Ask the buyer what is still to be sent.</source>
            <translation>发货前已退了一部分钱。请先问清买家还要发哪些。</translation>
        </message>
        <message>
            <source>Part refunded</source>
            <translation>部分退款</translation>
        </message>
        <message>
            <source>Phone looks wrong</source>
            <translation>电话不对</translation>
        </message>
        <message>
            <source>Pieces not told apart</source>
            <translation>商品未拆分</translation>
        </message>
        <message>
            <source>Read it. It goes to the supplier in bold; what changes the goods, change here first.</source>
            <translation>请看一遍。备注会加粗发给供应商；要换商品的，先在这里改。</translation>
        </message>
        <message>
            <source>Recipient encrypted</source>
            <translation>收件人加密</translation>
        </message>
        <message>
            <source>Recipient hidden</source>
            <translation>收件人打码</translation>
        </message>
        <message>
            <source>Refund under way</source>
            <translation>退款中</translation>
        </message>
        <message>
            <source>Region missing</source>
            <translation>缺省市区</translation>
        </message>
        <message>
            <source>Same door as {others}</source>
            <translation>与 {others} 同一收件人和地址</translation>
        </message>
        <message>
            <source>Send it to another supplier, or lift the hold under Suppliers.</source>
            <translation>换一家供应商，或到“供应商”里恢复合作。</translation>
        </message>
        <message>
            <source>Several to one door</source>
            <translation>同址多单</translation>
        </message>
        <message>
            <source>Supplier on hold</source>
            <translation>供应商已暂停</translation>
        </message>
        <message>
            <source>The platform hid it. Export with plain recipients, or have it printed through the platform.</source>
            <translation>平台打了码。请导出明文收件人，或走平台打单。</translation>
        </message>
        <message>
            <source>The same goods as {others}</source>
            <translation>与 {others} 商品相同</translation>
        </message>
        <message>
            <source>The same goods as {others} within {hours} h</source>
            <translation>{hours} 小时内与 {others} 商品相同</translation>
        </message>
        <message>
            <source>The sheet joins all goods in one cell. Import the sheet of order lines as well.</source>
            <translation>这张表把商品挤在一格里，请把宝贝明细表也导入。</translation>
        </message>
        <message>
            <source>The supplier's sheet warns him in bold. Ask him for a photo before he packs it.</source>
            <translation>代发单里会加粗提醒。可让供应商打包前拍照确认。</translation>
        </message>
        <message>
            <source>address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>city</source>
            <translation>市</translation>
        </message>
        <message>
            <source>district</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>{goods}: sold for {price}, costs {cost}</source>
            <translation>{goods}：售 {price}，供价 {cost}</translation>
        </message>
        <message>
            <source>{goods}: was sent as {others}</source>
            <translation>{goods}：曾错发成 {others}</translation>
        </message>
    </context>
    <context>
        <name>ChecksView</name>
        <message numerus="yes">
            <source>%n check(s) looked at.</source>
            <translation>
                <numerusform>已看过 %n 条。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) have a supplier now.</source>
            <translation>
                <numerusform>已给 %n 个订单指定供应商。</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the orders (Esc)</source>
            <translation>回到订单（Esc）</translation>
        </message>
        <message>
            <source>Checked at {moment}</source>
            <translation>{moment} 核对</translation>
        </message>
        <message>
            <source>Checking orders</source>
            <translation>正在核对订单</translation>
        </message>
        <message>
            <source>Checks before dispatch</source>
            <translation>推单前核对</translation>
        </message>
        <message>
            <source>Hold it again</source>
            <translation>重新拦住</translation>
        </message>
        <message>
            <source>Let it go out</source>
            <translation>照样发出</translation>
        </message>
        <message>
            <source>Looked at, it is right</source>
            <translation>看过，没问题</translation>
        </message>
        <message>
            <source>No order waits to go out</source>
            <translation>没有待推的订单</translation>
        </message>
        <message>
            <source>Nothing needs a look</source>
            <translation>没有要看的，可以发货</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>规则…</translation>
        </message>
        <message>
            <source>Taken back: its orders wait again. Tell the supplier if he has the sheet.</source>
            <translation>已撤回：订单重新待推。对方若已收到表，请告诉他作废。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Why may it go out like this?</source>
            <translation>为什么可以照样发出？</translation>
        </message>
        <message>
            <source>cannot go like this</source>
            <translation>不能这样发</translation>
        </message>
        <message>
            <source>may go</source>
            <translation>可以发</translation>
        </message>
        <message>
            <source>need a look first</source>
            <translation>要先看一眼</translation>
        </message>
        <message>
            <source>orders wait to go out</source>
            <translation>待推单</translation>
        </message>
        <message>
            <source>remarks in all</source>
            <translation>条提示</translation>
        </message>
        <message numerus="yes">
            <source>remarks in all, %n looked at</source>
            <translation>
                <numerusform>条提示，看过 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DispatchAction</name>
        <message numerus="yes">
            <source>%n order(s) copied as text and noted as sent: paste them into the chat.</source>
            <translation>
                <numerusform>已复制 %n 个订单的文字并记为已下单，粘贴到聊天里即可。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) in {files} files.</source>
            <translation>
                <numerusform>已写出 %n 个订单，共 {files} 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written to {name}.</source>
            <translation>
                <numerusform>已把 %n 单写入 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete {names}.</source>
            <translation>请删除 {names}。</translation>
        </message>
        <message>
            <source>Folder for the sheets</source>
            <translation>下单表放到哪个文件夹</translation>
        </message>
        <message>
            <source>He had them before: tell him, or he ships everything twice.</source>
            <translation>这些之前已发给他：请告诉他，不然会重复发货。</translation>
        </message>
        <message>
            <source>Putting the text together</source>
            <translation>正在整理文字</translation>
        </message>
        <message>
            <source>Sheet for the supplier</source>
            <translation>导出代发单</translation>
        </message>
        <message>
            <source>Sheets (*{ending})</source>
            <translation>表格 (*{ending})</translation>
        </message>
        <message>
            <source>Taken back: the orders wait again.</source>
            <translation>已撤回：这些订单重新等待下单。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Writing the sheet</source>
            <translation>正在写表</translation>
        </message>
        <message>
            <source>Writing the sheets</source>
            <translation>正在写下单表</translation>
        </message>
        <message>
            <source>{supplier} orders {day}</source>
            <translation>{supplier} 下单表 {day}</translation>
        </message>
    </context>
    <context>
        <name>FindingActions</name>
        <message numerus="yes">
            <source>%n incident(s) made.</source>
            <translation>
                <numerusform>已建立 %n 个错发。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) stay here.</source>
            <translation>
                <numerusform>有 %n 个订单没有上传。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written to {names}.</source>
            <translation>
                <numerusform>已把 %n 单的单号写入 {names}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Bulk shipping {name}.xlsx</source>
            <translation>批量发货 {name}.xlsx</translation>
        </message>
        <message>
            <source>Bulk-shipping sheet</source>
            <translation>导出批量发货</translation>
        </message>
        <message>
            <source>Making incidents</source>
            <translation>正在建立错发</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx)</source>
            <translation>表格 (*.xlsx)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签收</translation>
        </message>
        <message>
            <source>Signed: everything on this sheet was looked at.</source>
            <translation>已签收：这张表全部看过。</translation>
        </message>
        <message>
            <source>Stop the parcels…</source>
            <translation>去拦截…</translation>
        </message>
        <message>
            <source>Use {platform}'s own form…</source>
            <translation>用{platform}自己的模板…</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>为什么？</translation>
        </message>
        <message>
            <source>Writing the sheet</source>
            <translation>正在写表</translation>
        </message>
        <message>
            <source>Your name, to stand under the sheet</source>
            <translation>您的姓名（签在这张表下）</translation>
        </message>
    </context>
    <context>
        <name>FindingBar</name>
        <message numerus="yes">
            <source>%n finding(s) chosen</source>
            <translation>
                <numerusform>选中 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Remember how he writes it</source>
            <translation>记住这种写法(&amp;R)</translation>
        </message>
        <message>
            <source>Agreed with the buyer</source>
            <translation>已和买家说好</translation>
        </message>
        <message>
            <source>Corrected on another sheet</source>
            <translation>另一张表已更正</translation>
        </message>
        <message>
            <source>From now on these words mean what was ordered here</source>
            <translation>以后这样写就当作这里订的商品</translation>
        </message>
        <message>
            <source>It is right after all</source>
            <translation>确认没错</translation>
        </message>
        <message>
            <source>Looked at, nothing is wrong (Ctrl+Enter)</source>
            <translation>看过，没有发错（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Make an incident</source>
            <translation>建立错发</translation>
        </message>
        <message>
            <source>Make an incident, ask to stop the parcel, tell the buyer (Ctrl+J)</source>
            <translation>建错发、申请拦截、告知买家 (Ctrl+J)</translation>
        </message>
        <message>
            <source>Number {number}</source>
            <translation>单号 {number}</translation>
        </message>
        <message>
            <source>Only written differently</source>
            <translation>只是写法不同</translation>
        </message>
        <message>
            <source>Open the incident</source>
            <translation>打开错发</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>理由：{reason}</translation>
        </message>
        <message>
            <source>Stop it now…</source>
            <translation>马上拦截…</translation>
        </message>
        <message>
            <source>Take that back</source>
            <translation>撤回确认</translation>
        </message>
        <message>
            <source>The supplier confirmed it</source>
            <translation>供应商已确认</translation>
        </message>
        <message>
            <source>Why it is right</source>
            <translation>为什么没错</translation>
        </message>
        <message>
            <source>Why it is right: choose or type</source>
            <translation>为什么没错：选一个或自己写</translation>
        </message>
    </context>
    <context>
        <name>FindingColumns</name>
        <message>
            <source>Finding</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>On the sheet</source>
            <translation>表上写的</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未处理</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>应发</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签收</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>为什么</translation>
        </message>
    </context>
    <context>
        <name>FindingFigures</name>
        <message>
            <source>not sent</source>
            <translation>未发</translation>
        </message>
        <message>
            <source>not sent, {left}</source>
            <translation>未发，{left}</translation>
        </message>
        <message>
            <source>right, ready for the platform</source>
            <translation>无误，可上传单号</translation>
        </message>
        <message>
            <source>right, told to the platform</source>
            <translation>无误，单号已导出</translation>
        </message>
        <message>
            <source>rows on the sheet</source>
            <translation>表上行数</translation>
        </message>
        <message>
            <source>swapped with each other</source>
            <translation>互换</translation>
        </message>
        <message>
            <source>want a look from you</source>
            <translation>要你看一眼</translation>
        </message>
        <message>
            <source>wrong, can still be stopped</source>
            <translation>发错，仍可拦截</translation>
        </message>
        <message>
            <source>wrong, {count} can still be stopped</source>
            <translation>发错，{count} 单仍可拦截</translation>
        </message>
    </context>
    <context>
        <name>FindingGroups</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>还没发货</translation>
        </message>
        <message>
            <source>Pieces or parcels do not add up</source>
            <translation>件数或包裹对不上</translation>
        </message>
        <message>
            <source>Serious: the wrong goods, or to the wrong person</source>
            <translation>严重：发错了货，或寄错了人</translation>
        </message>
        <message>
            <source>To be asked: goods or orders nobody knows</source>
            <translation>要问一问：认不出的商品或订单</translation>
        </message>
        <message>
            <source>{group} · {findings}</source>
            <translation>{group} · {findings}</translation>
        </message>
    </context>
    <context>
        <name>FindingWords</name>
        <message numerus="yes">
            <source>%n piece(s) too few</source>
            <translation>
                <numerusform>少 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) too many</source>
            <translation>
                <numerusform>多 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A number of another courier than {courier}</source>
            <translation>是别家快递的单号，不是 {courier}</translation>
        </message>
        <message>
            <source>Another product</source>
            <translation>不是同一款商品</translation>
        </message>
        <message>
            <source>Another variant of the same product</source>
            <translation>同款，规格不同</translation>
        </message>
        <message>
            <source>Came with {sheet}</source>
            <translation>已随“{sheet}”发出</translation>
        </message>
        <message>
            <source>Differs: {fields}</source>
            <translation>不同：{fields}</translation>
        </message>
        <message>
            <source>Fewer pieces than ordered</source>
            <translation>件数少了</translation>
        </message>
        <message>
            <source>Goods swapped with {with_order}</source>
            <translation>与 {with_order} 互换</translation>
        </message>
        <message>
            <source>Goods went round: {ring}</source>
            <translation>连环互换：{ring}</translation>
        </message>
        <message>
            <source>More pieces than ordered</source>
            <translation>件数多了</translation>
        </message>
        <message>
            <source>No courier has numbers like this</source>
            <translation>没有快递用这种单号</translation>
        </message>
        <message>
            <source>Nobody ordered this with the order</source>
            <translation>这单没订这件</translation>
        </message>
        <message>
            <source>None of your orders goes to this recipient</source>
            <translation>没有订单寄给这个收件人</translation>
        </message>
        <message>
            <source>None of your orders has this number</source>
            <translation>不是你的订单号</translation>
        </message>
        <message>
            <source>Not the form of a number of {courier}</source>
            <translation>不是 {courier} 的单号格式</translation>
        </message>
        <message>
            <source>On the sheet, but without a tracking number</source>
            <translation>表上有，但没有单号</translation>
        </message>
        <message>
            <source>Recipients swapped with {with_order}</source>
            <translation>收件人与 {with_order} 互换</translation>
        </message>
        <message>
            <source>Refunded or closed: have it stopped first</source>
            <translation>已退款或关闭，先联系拦截</translation>
        </message>
        <message>
            <source>The number is also on {with_order}, which goes elsewhere</source>
            <translation>{with_order} 也用这个单号，却寄往别处</translation>
        </message>
        <message>
            <source>The rest of the order is on the sheet, this is not</source>
            <translation>同单其他商品在表上，这件没有</translation>
        </message>
        <message>
            <source>The same goods sent twice</source>
            <translation>同样的货发了两次</translation>
        </message>
        <message>
            <source>This item was refunded: have it stopped first</source>
            <translation>这件已退款，先联系拦截</translation>
        </message>
        <message>
            <source>Waiting, and not on the sheet</source>
            <translation>待发，表上没有</translation>
        </message>
        <message>
            <source>Which goods are meant?</source>
            <translation>指的是哪款商品？</translation>
        </message>
        <message>
            <source>city</source>
            <translation>市</translation>
        </message>
        <message>
            <source>district</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>not on the sheet</source>
            <translation>表上没有</translation>
        </message>
        <message>
            <source>nothing any more</source>
            <translation>不用再发</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>street and house</source>
            <translation>街道门牌</translation>
        </message>
    </context>
    <context>
        <name>FindingsHead</name>
        <message>
            <source>All looked at: sign</source>
            <translation>确认无误</translation>
        </message>
        <message>
            <source>Back to the orders (Esc)</source>
            <translation>回到订单（Esc）</translation>
        </message>
        <message>
            <source>Bulk-shipping sheet ({count})</source>
            <translation>导出批量发货（{count}）</translation>
        </message>
        <message>
            <source>Earlier sheets</source>
            <translation>以前的表</translation>
        </message>
        <message>
            <source>Held against the orders {moment}</source>
            <translation>{moment} 核对</translation>
        </message>
        <message>
            <source>Make incidents of {count}</source>
            <translation>为 {count} 行建立错发</translation>
        </message>
        <message>
            <source>Open a sheet…</source>
            <translation>打开发货表…</translation>
        </message>
        <message>
            <source>Put your name and the time under this sheet</source>
            <translation>在这张表上签名和时间</translation>
        </message>
        <message>
            <source>Shipping sheets</source>
            <translation>发货表</translation>
        </message>
        <message>
            <source>Show recipients (Ctrl+H)</source>
            <translation>显示收件人（Ctrl+H）</translation>
        </message>
        <message>
            <source>Supplier not known</source>
            <translation>供应商未定</translation>
        </message>
        <message>
            <source>The platform's own form for bulk shipping</source>
            <translation>平台自己的批量发货模板</translation>
        </message>
        <message>
            <source>not signed</source>
            <translation>未签收</translation>
        </message>
        <message>
            <source>signed by {name}, {moment}</source>
            <translation>{name} 已签收，{moment}</translation>
        </message>
        <message>
            <source>{count} findings are still open</source>
            <translation>还有 {count} 条未处理</translation>
        </message>
    </context>
    <context>
        <name>FindingsView</name>
        <message numerus="yes">
            <source>%n finding(s) confirmed to be right.</source>
            <translation>
                <numerusform>已确认 %n 条没错。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them wrong.</source>
            <translation>
                <numerusform>其中 %n 行发错。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) settled by this answer.</source>
            <translation>
                <numerusform>这个回答解决了 %n 行。</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything on this sheet is right</source>
            <translation>这张表全部无误</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <source>It is right after all</source>
            <translation>确认没错</translation>
        </message>
        <message>
            <source>Make an incident</source>
            <translation>建立错发</translation>
        </message>
        <message>
            <source>Open a shipping sheet</source>
            <translation>打开发货表</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
        <message>
            <source>Select the whole group</source>
            <translation>选中整组</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)</source>
            <translation>表格 (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Then his orders that are not on it show as not sent, and answers are remembered.</source>
            <translation>选好后，他那里没发的订单会列为未发，回答也会记住。</translation>
        </message>
        <message>
            <source>This very sheet was taken in before; nothing on it has changed.</source>
            <translation>这张表收过了，没有变化。</translation>
        </message>
        <message>
            <source>{name} is held against the orders.</source>
            <translation>{name} 已核对。</translation>
        </message>
        <message>
            <source>{name} names no supplier, and its orders do not tell. Nothing is taken in yet.</source>
            <translation>{name} 没写供应商，从订单也看不出来。现在还没有收下。</translation>
        </message>
    </context>
    <context>
        <name>LotRow</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) sent before, no parcel yet: send again</source>
            <translation>
                <numerusform>%n 单已推过、还没单号：再发一次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns of the sheet</source>
            <translation>表格的列</translation>
        </message>
        <message>
            <source>Copy the orders for {name} as text for a chat</source>
            <translation>复制给{name}的订单文字，发到聊天里</translation>
        </message>
        <message>
            <source>If he has not thrown the first sheet away he ships everything twice. Tell him.</source>
            <translation>如果他没有作废前一张表，就会重复发货，请告诉他。</translation>
        </message>
        <message>
            <source>No supplier entered</source>
            <translation>未录入供应商</translation>
        </message>
        <message>
            <source>Use his own empty sheet…</source>
            <translation>用他家的空白表…</translation>
        </message>
        <message>
            <source>Which columns this supplier gets</source>
            <translation>发给这家供应商的表用哪些列</translation>
        </message>
        <message>
            <source>Write sheet…</source>
            <translation>导出代发单…</translation>
        </message>
        <message>
            <source>Write the sheet for {name}</source>
            <translation>导出给 {name} 的代发单</translation>
        </message>
    </context>
    <context>
        <name>QuestionBar</name>
        <message>
            <source>Ask once, remember</source>
            <translation>问一次，记住</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose the supplier of this sheet above, then the answer is remembered for the next one.</source>
            <translation>先在上方选好供应商，回答才会记住，下次不再问。</translation>
        </message>
        <message>
            <source>Is “{written}” {ordered}?</source>
            <translation>“{written}” 是不是 {ordered}？</translation>
        </message>
        <message>
            <source>Let it pass this time</source>
            <translation>这次先放过</translation>
        </message>
        <message>
            <source>No, choose…</source>
            <translation>不是，选别的…</translation>
        </message>
        <message>
            <source>The goods that are meant</source>
            <translation>指的是哪款商品</translation>
        </message>
        <message>
            <source>The supplier's words → your goods. Once remembered they are not asked about again (to be changed under Suppliers › Goods).</source>
            <translation>供应商的写法 → 你的商品。记住后，同一写法不再询问（供应商 › 商品对照 里可改）。</translation>
        </message>
        <message>
            <source>This one, remember</source>
            <translation>就是这款，记住</translation>
        </message>
        <message>
            <source>Type a part of the name…</source>
            <translation>输入商品名的一部分…</translation>
        </message>
        <message>
            <source>Which goods is “{written}”?</source>
            <translation>“{written}” 是哪款商品？</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Yes, remember</source>
            <translation>是，记住</translation>
        </message>
    </context>
    <context>
        <name>ReadyCard</name>
        <message>
            <source>Nothing waits to go to a supplier.</source>
            <translation>没有要推给供应商的订单。</translation>
        </message>
        <message>
            <source>Ready to go out</source>
            <translation>可以推单</translation>
        </message>
        <message>
            <source>Write all into a folder…</source>
            <translation>全部写到一个文件夹…</translation>
        </message>
    </context>
    <context>
        <name>RulesView</name>
        <message>
            <source> characters</source>
            <translation> 个字</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source> pieces</source>
            <translation> 件</translation>
        </message>
        <message>
            <source> times</source>
            <translation> 次</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Back to the checks (Esc)</source>
            <translation>回到核对（Esc）</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>One word or phrase in each line. An empty field takes the words as shipped.</source>
            <translation>每行一个词或短语。留空则用默认的词。</translation>
        </message>
        <message>
            <source>Rules of the checks</source>
            <translation>核对规则</translation>
        </message>
        <message>
            <source>What holds an order back, what is only told, what is not looked at</source>
            <translation>哪些拦住订单，哪些只提示，哪些不查</translation>
        </message>
        <message>
            <source>Words that are looked for</source>
            <translation>要留意的词</translation>
        </message>
        <message>
            <source>earns less than</source>
            <translation>利润低于</translation>
        </message>
        <message>
            <source>from</source>
            <translation>从</translation>
        </message>
        <message>
            <source>less than</source>
            <translation>少于</translation>
        </message>
        <message>
            <source>within</source>
            <translation>几小时内</translation>
        </message>
    </context>
    <context>
        <name>SentCard</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 单</numerusform>
            </translation>
        </message>
        <message>
            <source>Sent lately</source>
            <translation>最近推单</translation>
        </message>
        <message>
            <source>Take back: {file} did not go out</source>
            <translation>撤回：{file} 没有发出去</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>聊天文字</translation>
        </message>
    </context>
    <context>
        <name>SheetList</name>
        <message>
            <source>Drop the sheet a supplier sent back with tracking numbers: it is held against your orders and you see what is wrong while it can still be stopped.</source>
            <translation>把供应商回传的发货表拖进来：自动和订单核对，趁还能拦截，看出哪些发错了。</translation>
        </message>
        <message>
            <source>No shipping sheet yet</source>
            <translation>还没有发货表</translation>
        </message>
        <message>
            <source>Open a shipping sheet…</source>
            <translation>打开发货表…</translation>
        </message>
        <message>
            <source>Shipping sheets</source>
            <translation>发货表</translation>
        </message>
    </context>
    <context>
        <name>SheetReading</name>
        <message>
            <source>Holding the sheet against the orders</source>
            <translation>正在和订单核对</translation>
        </message>
    </context>
    <context>
        <name>SupplierBar</name>
        <message>
            <source>Hold it against his orders</source>
            <translation>和他的订单核对</translation>
        </message>
        <message>
            <source>I do not know yet</source>
            <translation>还不知道</translation>
        </message>
        <message>
            <source>Supplier of this sheet</source>
            <translation>这张表的供应商</translation>
        </message>
        <message>
            <source>Whose sheet is this?</source>
            <translation>这是哪家供应商的表？</translation>
        </message>
    </context>
</TS>
