<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>FurtherColumns</name>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>售后状态</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Cost so far</source>
            <translation>原成本</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>售后类型</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单变化</translation>
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
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>What changes, or why it is left out</source>
            <translation>改动，或未导入的原因</translation>
        </message>
        <message>
            <source>What it says, what changes, or why it is left out</source>
            <translation>内容、改动，或未导入的原因</translation>
        </message>
    </context>
    <context>
        <name>FurtherPanel</name>
        <message>
            <source>Everything on the sheet is known already. Nothing is written.</source>
            <translation>表里的内容都已经有了，不写入任何东西。</translation>
        </message>
        <message>
            <source>On the sheet</source>
            <translation>表里的内容</translation>
        </message>
    </context>
    <context>
        <name>FurtherView</name>
        <message numerus="yes">
            <source>%n case(s) wait for their order</source>
            <translation>
                <numerusform>%n 个售后单在等订单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more sheet(s) to look at</source>
            <translation>
                <numerusform>还有 %n 个表格待查看</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) changed their state.</source>
            <translation>
                <numerusform>%n 个订单的状态随之改变。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned refund(s) marked as paid.</source>
            <translation>
                <numerusform>拟定的 %n 笔退款已记为付清。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refund(s) match nothing you planned.</source>
            <translation>
                <numerusform>平台退的 %n 笔对不上您拟定的退款。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a row</source>
            <translation>选择一行</translation>
        </message>
        <message>
            <source>Comparing with the orders</source>
            <translation>正在与订单核对</translation>
        </message>
        <message numerus="yes">
            <source>Import %n case(s)</source>
            <translation>
                <numerusform>导入 %n 个售后单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n price(s)</source>
            <translation>
                <numerusform>导入 %n 个成本价</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported: %n after-sales case(s).</source>
            <translation>
                <numerusform>已导入 %n 个售后单。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported: %n price(s).</source>
            <translation>
                <numerusform>已导入 %n 个成本价。</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing the sheet</source>
            <translation>正在导入表格</translation>
        </message>
        <message>
            <source>No row passes the filters</source>
            <translation>没有符合条件的行</translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>没有可导入的内容</translation>
        </message>
        <message>
            <source>Order, case, goods, supplier…</source>
            <translation>订单号、售后单号、商品、供应商…</translation>
        </message>
        <message>
            <source>Put away, import nothing (Esc)</source>
            <translation>收起，不导入（Esc）</translation>
        </message>
        <message>
            <source>Recognised as {kind}</source>
            <translation>识别为{kind}</translation>
        </message>
        <message>
            <source>Recognised as {platform} {kind}</source>
            <translation>识别为{platform}{kind}</translation>
        </message>
        <message>
            <source>Rows of the sheet</source>
            <translation>表格的行</translation>
        </message>
        <message>
            <source>Say which of your shops the sheet is of</source>
            <translation>指定这个表格属于哪家店铺</translation>
        </message>
        <message>
            <source>Say which supplier asks these prices</source>
            <translation>指定这些价格是哪家供应商的</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Shop…</source>
            <translation>店铺…</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>The shop that these cases are of</source>
            <translation>这些售后单所属的店铺</translation>
        </message>
        <message>
            <source>Who asks these prices</source>
            <translation>这些价格是哪家供应商的</translation>
        </message>
        <message>
            <source>Whose prices?</source>
            <translation>哪家的价格？</translation>
        </message>
        <message>
            <source>cases as they were</source>
            <translation>没有变化的售后单</translation>
        </message>
        <message>
            <source>cases with changes</source>
            <translation>有改动的售后单</translation>
        </message>
        <message>
            <source>imported already on {moment}, nothing has changed</source>
            <translation>已于 {moment} 导入过，没有变化</translation>
        </message>
        <message>
            <source>new cases</source>
            <translation>新售后单</translation>
        </message>
        <message>
            <source>new goods</source>
            <translation>新商品</translation>
        </message>
        <message>
            <source>prices as they were</source>
            <translation>没有变化的价格</translation>
        </message>
        <message>
            <source>prices that change</source>
            <translation>有改动的价格</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>未导入的行</translation>
        </message>
        <message>
            <source>rows on the sheet</source>
            <translation>表格行数</translation>
        </message>
    </context>
    <context>
        <name>FurtherWords</name>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>申请时间</translation>
        </message>
        <message>
            <source>Case no.</source>
            <translation>售后单号</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>完结时间</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>货物状态</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>售后类型</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Return courier</source>
            <translation>退货快递</translation>
        </message>
        <message>
            <source>Return tracking no.</source>
            <translation>退货单号</translation>
        </message>
        <message>
            <source>SKU code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>State on the platform</source>
            <translation>平台状态</translation>
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
            <source>Supplier's writing</source>
            <translation>供应商写法</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重量</translation>
        </message>
        <message>
            <source>waits for its order</source>
            <translation>等待订单导入</translation>
        </message>
        <message>
            <source>{grams} g</source>
            <translation>{grams} 克</translation>
        </message>
    </context>
    <context>
        <name>OrderCasesCard</name>
        <message>
            <source>After-sales on the platform</source>
            <translation>平台售后</translation>
        </message>
        <message>
            <source>applied {moment}</source>
            <translation>{moment} 申请</translation>
        </message>
        <message>
            <source>coming back by {parcel}</source>
            <translation>退货 {parcel}</translation>
        </message>
    </context>
</TS>
