<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ChangesCard</name>
        <message>
            <source>(differs where it is hidden)</source>
            <translation>（隐藏的部分不同）</translation>
        </message>
        <message>
            <source>After the import</source>
            <translation>导入后</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>有哪些变化</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>……还有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>ExportOrders</name>
        <message>
            <source>Export orders</source>
            <translation>导出订单</translation>
        </message>
        <message>
            <source>Orders {day}.xlsx</source>
            <translation>订单 {day}.xlsx</translation>
        </message>
    </context>
    <context>
        <name>ImportColumns</name>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>实付</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>What it brings, or why not</source>
            <translation>内容、变化或原因</translation>
        </message>
    </context>
    <context>
        <name>ImportCounts</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 个售后</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s)</source>
            <translation>
                <numerusform>%n 个进价</numerusform>
            </translation>
        </message>
        <message>
            <source>Its cases and their orders are as they were before.</source>
            <translation>其中的售后和对应订单已恢复原样。</translation>
        </message>
        <message>
            <source>Its orders are as they were before.</source>
            <translation>订单已恢复原样。</translation>
        </message>
        <message>
            <source>Its prices are as they were before.</source>
            <translation>进价已恢复原样。</translation>
        </message>
    </context>
    <context>
        <name>ImportFlow</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>更新 %n 单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new order(s)</source>
            <translation>
                <numerusform>新增 %n 单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) left out</source>
            <translation>
                <numerusform>%n 行未导入</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring in again</source>
            <translation>重新导入</translation>
        </message>
        <message>
            <source>Imported: {counts}.</source>
            <translation>已导入：{counts}。</translation>
        </message>
        <message>
            <source>Not imported yet: {names}.</source>
            <translation>还没有导入：{names}。</translation>
        </message>
        <message>
            <source>Reading sheets</source>
            <translation>正在读取表格</translation>
        </message>
        <message>
            <source>Save rows left out…</source>
            <translation>保存未导入的行……</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Taken back: {counts}.</source>
            <translation>已撤销：{counts}。</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ImportLeftOut</name>
        <message numerus="yes">
            <source>%n row(s) saved to {name}.</source>
            <translation>
                <numerusform>已把 %n 行存到 {name}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) saved to {name}.</source>
            <translation>
                <numerusform>已把 %n 张表存到 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct them there and drop the sheet on this window.</source>
            <translation>在那里改好，再把表格拖进这个窗口。</translation>
        </message>
        <message>
            <source>Save the rows left out</source>
            <translation>保存未导入的行</translation>
        </message>
        <message>
            <source>Saving the rows left out</source>
            <translation>正在保存未导入的行</translation>
        </message>
        <message>
            <source>The rows are not held as printed. Drop the sheet again.</source>
            <translation>这些行的原文没有保留。请重新拖入表格。</translation>
        </message>
        <message>
            <source>Where to put the sheets of rows left out</source>
            <translation>未导入的行存到哪个文件夹</translation>
        </message>
        <message>
            <source>{name} left out</source>
            <translation>{name} 未导入的行</translation>
        </message>
    </context>
    <context>
        <name>ImportPanel</name>
        <message>
            <source>Everything on the sheet is known already. Nothing is written.</source>
            <translation>表里的内容都已经有了，不会写入任何东西。</translation>
        </message>
        <message>
            <source>Show names, phones and addresses</source>
            <translation>显示姓名、电话和地址</translation>
        </message>
    </context>
    <context>
        <name>ImportView</name>
        <message numerus="yes">
            <source>%n order sheet(s)</source>
            <translation>
                <numerusform>%n 张订单表</numerusform>
            </translation>
        </message>
        <message>
            <source>A sheet with the reasons, to be corrected and dropped again ({keys})</source>
            <translation>存成带原因的表格，改好后再拖进来（{keys}）</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Amounts in {currency}</source>
            <translation>金额币种 {currency}</translation>
        </message>
        <message>
            <source>Choose a row</source>
            <translation>请选一行</translation>
        </message>
        <message>
            <source>Comparing orders</source>
            <translation>正在比对订单</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message numerus="yes">
            <source>Import %n order(s)</source>
            <translation>
                <numerusform>导入 %n 个订单</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing orders</source>
            <translation>正在导入订单</translation>
        </message>
        <message>
            <source>No row passes the filters</source>
            <translation>没有符合筛选的行</translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>没有可导入的</translation>
        </message>
        <message>
            <source>Order, goods, shop, name…</source>
            <translation>订单号、商品、店铺、姓名……</translation>
        </message>
        <message>
            <source>Put away, import nothing (Esc)</source>
            <translation>放弃，不导入（Esc）</translation>
        </message>
        <message>
            <source>Put these orders into another shop</source>
            <translation>把这些订单归到另一个店铺</translation>
        </message>
        <message>
            <source>Put these orders into the shop</source>
            <translation>这些订单归到店铺</translation>
        </message>
        <message>
            <source>Rows of the sheet</source>
            <translation>表上的行</translation>
        </message>
        <message>
            <source>Save rows left out…</source>
            <translation>保存未导入的行……</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Show all rows</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>The new shop sells in</source>
            <translation>新店铺的币种</translation>
        </message>
        <message>
            <source>The sheet does not say what its amounts are in: choose what the new shop sells in</source>
            <translation>表格没有写明金额的币种：请选择新店铺以什么币种销售</translation>
        </message>
        <message>
            <source>new orders</source>
            <translation>新订单</translation>
        </message>
        <message>
            <source>orders as they were</source>
            <translation>没有变化</translation>
        </message>
        <message>
            <source>orders with changes</source>
            <translation>有变化</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>行未导入</translation>
        </message>
        <message numerus="yes">
            <source>rows on %n sheet(s)</source>
            <translation>
                <numerusform>%n 张表的行数</numerusform>
            </translation>
        </message>
        <message>
            <source>rows on the sheet</source>
            <translation>表里的行数</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message numerus="yes">
            <source>%n more file(s) could not be taken in.</source>
            <translation>
                <numerusform>还有 %n 个文件没能导入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
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
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Freight</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>Goods amount</source>
            <translation>商品金额</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>New line</source>
            <translation>新增商品</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>实付</translation>
        </message>
        <message>
            <source>Paid at</source>
            <translation>付款时间</translation>
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
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>Received by the shop</source>
            <translation>商家实收</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>已退款</translation>
        </message>
        <message>
            <source>SKU code</source>
            <translation>商家编码</translation>
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
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Status on the platform</source>
            <translation>平台状态</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>详细地址</translation>
        </message>
        <message>
            <source>Suborder no.</source>
            <translation>子订单号</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
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
    </context>
    <context>
        <name>LeftOutCard</name>
        <message>
            <source>Left out</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Save the rows left out, correct them there and drop that sheet on the window.</source>
            <translation>把未导入的行存成表格，在那里改好，再拖进窗口。</translation>
        </message>
        <message>
            <source>To be corrected: {cell}</source>
            <translation>需要改正：{cell}</translation>
        </message>
    </context>
    <context>
        <name>NewOrderCard</name>
        <message>
            <source>New order</source>
            <translation>新订单</translation>
        </message>
    </context>
    <context>
        <name>OrderColumns</name>
        <message>
            <source>Buyer / recipient</source>
            <translation>买家/收件人</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>标记</translation>
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
            <source>Paid</source>
            <translation>实付</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>运单号</translation>
        </message>
    </context>
    <context>
        <name>OrderFilters</name>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 天</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>错发</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件信息</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
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
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>all of {platform}</source>
            <translation>{platform}全部店铺</translation>
        </message>
        <message>
            <source>missing or hidden</source>
            <translation>缺失或被隐藏</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>with</source>
            <translation>有</translation>
        </message>
        <message>
            <source>without</source>
            <translation>没有</translation>
        </message>
    </context>
    <context>
        <name>OrderIncidentsCard</name>
        <message>
            <source>Incidents</source>
            <translation>错发</translation>
        </message>
    </context>
    <context>
        <name>OrderLinesCard</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>New incident for this line</source>
            <translation>为这件商品新建错发</translation>
        </message>
        <message>
            <source>No supplier yet</source>
            <translation>还没有供应商</translation>
        </message>
        <message>
            <source>paid {amount}</source>
            <translation>实付 {amount}</translation>
        </message>
    </context>
    <context>
        <name>OrderListView</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 个订单</numerusform>
            </translation>
        </message>
        <message>
            <source>Check orders before they go to the suppliers</source>
            <translation>订单发给供应商之前先核对</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>推单前核对</translation>
        </message>
        <message>
            <source>Choose an order</source>
            <translation>选择一个订单</translation>
        </message>
        <message>
            <source>Choose order sheets ({keys})</source>
            <translation>选择订单表（{keys}）</translation>
        </message>
        <message>
            <source>Choose order sheets…</source>
            <translation>选择订单表…</translation>
        </message>
        <message>
            <source>Drop the order sheets of your platforms anywhere on this window, or choose the files. Each is recognised and shown before anything is taken in.</source>
            <translation>把各平台的订单表拖到窗口任意位置，或选择文件。每张表都会先识别并预览，确认后才导入。</translation>
        </message>
        <message>
            <source>Export the list as a sheet</source>
            <translation>把列表导出为表格</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Its goods, recipient, parcels and incidents appear here.</source>
            <translation>这里显示它的商品、收件人、包裹和错发。</translation>
        </message>
        <message>
            <source>Look at the sample shop</source>
            <translation>看看示例店铺</translation>
        </message>
        <message>
            <source>New incident</source>
            <translation>新建错发</translation>
        </message>
        <message>
            <source>No order passes the filters</source>
            <translation>没有符合筛选条件的订单</translation>
        </message>
        <message>
            <source>No orders yet</source>
            <translation>还没有订单</translation>
        </message>
        <message>
            <source>No supplier</source>
            <translation>不指定供应商</translation>
        </message>
        <message>
            <source>Numbers for the platforms, and what stays here</source>
            <translation>回传平台的单号，以及没有回传的</translation>
        </message>
        <message>
            <source>Order, tracking, name, phone, goods, code, note…</source>
            <translation>订单号、运单号、姓名、电话、商品、编码、备注…</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Past imports</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>Shipped by</source>
            <translation>由谁发货</translation>
        </message>
        <message>
            <source>Shipping sheets</source>
            <translation>发货表</translation>
        </message>
        <message>
            <source>Show all orders</source>
            <translation>显示全部订单</translation>
        </message>
        <message numerus="yes">
            <source>Supplier set for %n order(s).</source>
            <translation>
                <numerusform>已为 %n 个订单指定供应商。</numerusform>
            </translation>
        </message>
        <message>
            <source>Suppliers' shipping sheets held against the orders</source>
            <translation>拿供应商的发货表核对订单</translation>
        </message>
        <message>
            <source>paid {sums}</source>
            <translation>实付 {sums}</translation>
        </message>
        <message>
            <source>refunded on the platform {sums}</source>
            <translation>平台已退款 {sums}</translation>
        </message>
    </context>
    <context>
        <name>OrderMessagesCard</name>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>留言与备注</translation>
        </message>
        <message>
            <source>Replaced by {order}</source>
            <translation>补发单 {order}</translation>
        </message>
        <message>
            <source>Replaces an earlier order</source>
            <translation>补发自原订单</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
    </context>
    <context>
        <name>OrderMoneyCard</name>
        <message>
            <source>Compensation paid here</source>
            <translation>已付赔付</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>钱</translation>
        </message>
        <message>
            <source>Paid by the buyer</source>
            <translation>买家实付</translation>
        </message>
        <message>
            <source>Received by the shop</source>
            <translation>商家实收</translation>
        </message>
        <message>
            <source>Refunded on the platform</source>
            <translation>平台已退款</translation>
        </message>
        <message>
            <source>of it freight</source>
            <translation>其中运费</translation>
        </message>
    </context>
    <context>
        <name>OrderPanel</name>
        <message>
            <source>From {file}, {changed}</source>
            <translation>来自 {file}，{changed}</translation>
        </message>
        <message>
            <source>New incident</source>
            <translation>新建错发</translation>
        </message>
        <message>
            <source>last changed {moment}</source>
            <translation>最后变动 {moment}</translation>
        </message>
        <message>
            <source>ordered {moment}</source>
            <translation>{moment} 下单</translation>
        </message>
        <message>
            <source>paid {moment}</source>
            <translation>{moment} 付款</translation>
        </message>
    </context>
    <context>
        <name>OrderParcelsCard</name>
        <message>
            <source>Copy tracking number</source>
            <translation>复制运单号</translation>
        </message>
        <message>
            <source>No tracking number yet</source>
            <translation>还没有运单号</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>包裹</translation>
        </message>
    </context>
    <context>
        <name>OrderRecipientCard</name>
        <message>
            <source>Buyer {name}</source>
            <translation>买家 {name}</translation>
        </message>
        <message>
            <source>Copy name, phone and address</source>
            <translation>复制姓名、电话和地址</translation>
        </message>
        <message>
            <source>Hide personal data</source>
            <translation>隐藏个人信息</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Show name, phone and address</source>
            <translation>显示姓名、电话和地址</translation>
        </message>
        <message>
            <source>The platform's sheet has no recipient. Import a sheet that has one, such as that of your order software: it is filled in by the order number.</source>
            <translation>平台的表里没有收件信息。再导入一张带收件信息的表（例如打单软件导出的），会按订单号自动补上。</translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n 个错发</numerusform>
            </translation>
        </message>
        <message>
            <source>Address changed</source>
            <translation>改过地址</translation>
        </message>
        <message>
            <source>Address hidden</source>
            <translation>地址被隐藏</translation>
        </message>
        <message>
            <source>Amounts differ</source>
            <translation>金额不一致</translation>
        </message>
        <message>
            <source>Lines not told apart</source>
            <translation>商品未分开</translation>
        </message>
        <message>
            <source>Name hidden</source>
            <translation>姓名被隐藏</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>有留言</translation>
        </message>
        <message>
            <source>Part refunded</source>
            <translation>部分退款</translation>
        </message>
        <message>
            <source>Phone hidden</source>
            <translation>电话被隐藏</translation>
        </message>
        <message>
            <source>Recipient missing</source>
            <translation>缺收件信息</translation>
        </message>
    </context>
    <context>
        <name>OrdersPage</name>
        <message numerus="yes">
            <source>%n settlement sheet(s) of suppliers wait.</source>
            <translation>
                <numerusform>有 %n 张供应商对账单等着核对。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) of after-sales cases or prices follow after these orders.</source>
            <translation>
                <numerusform>这些订单之后还有 %n 个售后或进价工作表。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose order sheets</source>
            <translation>选择订单表</translation>
        </message>
        <message>
            <source>Choose the order that was sent wrong, then “New incident”.</source>
            <translation>先选中发错的订单，再点“新建错发”。</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xls *.xlsm *.csv *.tsv *.txt *.ods);;All files (*)</source>
            <translation>表格 (*.xlsx *.xls *.xlsm *.csv *.tsv *.txt *.ods);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>{file} has no rows: say whose empty sheet it is.</source>
            <translation>{file} 里没有订单行：请说明这是谁家的空白表。</translation>
        </message>
    </context>
    <context>
        <name>PastImportColumns</name>
        <message>
            <source>As before</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>In</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>In part</source>
            <translation>部分导入</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
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
            <source>Sheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation>监视文件夹</translation>
        </message>
        <message>
            <source>What changed, or why not</source>
            <translation>变化或原因</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>方式</translation>
        </message>
    </context>
    <context>
        <name>PastImportPanel</name>
        <message numerus="yes">
            <source>%n as before</source>
            <translation>
                <numerusform>不变 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>更新 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>未导入 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>新增 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>共 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Cannot be taken back: something was done since with what it brought ({counts}).</source>
            <translation>不能撤销：其中 {counts}之后有过操作。</translation>
        </message>
        <message>
            <source>No row of this kind</source>
            <translation>没有这类行</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Rows of the import</source>
            <translation>这次导入的行</translation>
        </message>
        <message>
            <source>Save rows left out…</source>
            <translation>保存未导入的行……</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Taken back on {moment}.</source>
            <translation>已于 {moment} 撤销。</translation>
        </message>
        <message>
            <source>The rows are not held any more</source>
            <translation>这些行已不再保留</translation>
        </message>
    </context>
    <context>
        <name>PastImportsView</name>
        <message>
            <source>Back to the orders (Esc)</source>
            <translation>回到订单（Esc）</translation>
        </message>
        <message>
            <source>Choose an import</source>
            <translation>请选一次导入</translation>
        </message>
        <message>
            <source>Name of the sheet…</source>
            <translation>表格名称……</translation>
        </message>
        <message>
            <source>No sheet was taken in yet</source>
            <translation>还没有导入过表格</translation>
        </message>
        <message>
            <source>Past imports</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>What you import is listed here, with what each sheet brought. It can be taken back here.</source>
            <translation>导入过的表格都列在这里：每张带来了什么，也可以在这里撤销。</translation>
        </message>
    </context>
    <context>
        <name>RecognisedAs</name>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n 条提示</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns of {file}</source>
            <translation>{file} 的列</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>核对各列……</translation>
        </message>
        <message>
            <source>Recognised as {platform} {kind}</source>
            <translation>识别为{platform}{kind}</translation>
        </message>
        <message>
            <source>What each column was taken for</source>
            <translation>每一列被当作什么</translation>
        </message>
        <message>
            <source>What each column was taken for. Not used: {headings}</source>
            <translation>每一列被当作什么。没有用到：{headings}</translation>
        </message>
        <message>
            <source>all columns understood</source>
            <translation>全部列都看懂了</translation>
        </message>
        <message numerus="yes">
            <source>and %n more sheet(s)</source>
            <translation>
                <numerusform>还有 %n 张表</numerusform>
            </translation>
        </message>
        <message>
            <source>headings in row {row}</source>
            <translation>表头在第 {row} 行</translation>
        </message>
        <message>
            <source>headings in row {row} of tab “{tab}”</source>
            <translation>表头在工作表“{tab}”第 {row} 行</translation>
        </message>
        <message>
            <source>imported already on {moment}, nothing has changed</source>
            <translation>{moment} 已导入过，没有变化</translation>
        </message>
        <message>
            <source>nothing new in it</source>
            <translation>没有新内容</translation>
        </message>
        <message>
            <source>{share} of its columns understood</source>
            <translation>看懂了 {share} 的列</translation>
        </message>
    </context>
    <context>
        <name>UploadColumns</name>
        <message>
            <source>Courier as written</source>
            <translation>快递公司（原写法）</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>快递单号</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么办</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>UploadReason</name>
        <message>
            <source>A part of the order is in no parcel yet: it goes out with the last number.</source>
            <translation>这单还有一部分没有包裹：等最后一个单号到了一起回传。</translation>
        </message>
        <message>
            <source>Courier not known</source>
            <translation>快递公司不认识</translation>
        </message>
        <message>
            <source>Found wrong</source>
            <translation>核对有问题</translation>
        </message>
        <message>
            <source>No courier named</source>
            <translation>没写快递公司</translation>
        </message>
        <message>
            <source>Not whole yet</source>
            <translation>还没发全</translation>
        </message>
        <message>
            <source>The platform would refuse the whole sheet for a courier it does not know. Ask the supplier which it is.</source>
            <translation>快递公司不在平台名单里，会让整张表被拒。请问供应商是哪一家。</translation>
        </message>
        <message>
            <source>The shipping sheet has something wrong with this order: settle the finding first.</source>
            <translation>供应商发货表里这单有问题：先处理核对结果。</translation>
        </message>
        <message>
            <source>The supplier's sheet names no courier for this number: ask him.</source>
            <translation>供应商的表里这个单号没写快递公司：请问他。</translation>
        </message>
    </context>
    <context>
        <name>UploadsView</name>
        <message numerus="yes">
            <source>%n number(s) left out</source>
            <translation>
                <numerusform>%n 个单号没有回传</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 个订单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written to {name}.</source>
            <translation>
                <numerusform>已写入 %n 个订单到 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the orders (Esc)</source>
            <translation>回到订单（Esc）</translation>
        </message>
        <message>
            <source>Bulk-shipping form</source>
            <translation>批量发货表</translation>
        </message>
        <message>
            <source>Looking for numbers</source>
            <translation>正在找单号</translation>
        </message>
        <message>
            <source>No parcel waits to be told to a platform.</source>
            <translation>没有等着回传平台的包裹。</translation>
        </message>
        <message>
            <source>Nothing is left out</source>
            <translation>没有漏下的</translation>
        </message>
        <message>
            <source>Numbers for the platforms</source>
            <translation>单号回传平台</translation>
        </message>
        <message>
            <source>Numbers left out</source>
            <translation>没有回传的单号</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>打开订单</translation>
        </message>
        <message>
            <source>Ready for the platforms</source>
            <translation>可以回传平台</translation>
        </message>
        <message>
            <source>Sheets (*{ending})</source>
            <translation>表格 (*{ending})</translation>
        </message>
        <message>
            <source>These numbers are not told to their platforms yet:</source>
            <translation>这些单号还没有回传平台：</translation>
        </message>
        <message>
            <source>Use {platform}'s own form</source>
            <translation>用{platform}自己的模板</translation>
        </message>
        <message>
            <source>Write form…</source>
            <translation>写发货表…</translation>
        </message>
        <message>
            <source>Write the form for {name}</source>
            <translation>写{name}的批量发货表</translation>
        </message>
        <message>
            <source>Writing the form</source>
            <translation>正在写批量发货表</translation>
        </message>
        <message>
            <source>{shop} bulk shipping {day}</source>
            <translation>{shop} 批量发货 {day}</translation>
        </message>
    </context>
</TS>
