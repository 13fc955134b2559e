<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ColumnCard</name>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Column {letter}</source>
            <translation>第 {letter} 列</translation>
        </message>
        <message>
            <source>Column {letter} is read as “{field}” too.</source>
            <translation>第 {letter} 列也当作“{field}”。</translation>
        </message>
        <message>
            <source>Column {letter}, “{heading}”, is</source>
            <translation>第 {letter} 列“{heading}”是</translation>
        </message>
        <message>
            <source>Each line its own</source>
            <translation>每行各算各的</translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation>拿不准</translation>
        </message>
        <message>
            <source>Per order or line: as the amounts show</source>
            <translation>按单还是按行：由金额判断</translation>
        </message>
        <message>
            <source>Printed once for the order</source>
            <translation>整单只算一次</translation>
        </message>
        <message>
            <source>{heading}: per order or per line</source>
            <translation>{heading}：按单还是按行</translation>
        </message>
    </context>
    <context>
        <name>ColumnsView</name>
        <message>
            <source>&amp;Remember for sheets like this, as</source>
            <translation>记住，以后这种表照此读取(&amp;R)，名称</translation>
        </message>
        <message>
            <source>As it would be read</source>
            <translation>读出来是这样</translation>
        </message>
        <message>
            <source>Give it a name to remember it by.</source>
            <translation>请给它起个名称，方便以后认出。</translation>
        </message>
        <message>
            <source>Keep it so</source>
            <translation>就这样记住</translation>
        </message>
        <message>
            <source>Leave it as it was (Esc)</source>
            <translation>不改了（Esc）</translation>
        </message>
        <message>
            <source>Makegood does not know this sheet. Say what it is and which column holds what; it is asked once.</source>
            <translation>没见过这种表。请说明它是什么表、每列是什么，只问这一次。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>No column is the “{field}” yet.</source>
            <translation>还没有哪一列是“{field}”。</translation>
        </message>
        <message>
            <source>Not every column of this sheet is clear. Say what they are; it is asked once.</source>
            <translation>这张表有几列拿不准。请说明它们是什么，只问这一次。</translation>
        </message>
        <message>
            <source>Reading the sheet</source>
            <translation>正在读取表格</translation>
        </message>
        <message>
            <source>Remembering</source>
            <translation>正在记住</translation>
        </message>
        <message>
            <source>Rows that could not be read, of the first ones: {count}. Row {row}: {why}</source>
            <translation>前面这些行里有 {count} 行读不出来。第 {row} 行：{why}</translation>
        </message>
        <message>
            <source>Say what kind of sheet it is.</source>
            <translation>请先说明这是什么表。</translation>
        </message>
        <message>
            <source>Say what the column “{heading}” is.</source>
            <translation>请说明“{heading}”这一列是什么。</translation>
        </message>
        <message>
            <source>The sheet as it is</source>
            <translation>表格原样</translation>
        </message>
        <message>
            <source>This looks like a sheet we know, but it has no column “{column}”. Say which column that is; if none is, export the sheet again with all columns.</source>
            <translation>这张表看着眼熟，但没有“{column}”这一列。请指出是哪一列；如果确实没有，请导出全部列后重新拖入。</translation>
        </message>
        <message>
            <source>This sheet is clear. Change what was taken wrongly.</source>
            <translation>这张表每列都清楚。认错的可以改。</translation>
        </message>
        <message>
            <source>What you said about sheets with these headings. It holds from the next one on.</source>
            <translation>这是您对这种表头的表的说明。修改后从下一张表起生效。</translation>
        </message>
    </context>
    <context>
        <name>PanelHead</name>
        <message>
            <source>Put this sheet away, read nothing (Esc)</source>
            <translation>放弃这张表，什么都不读取（Esc）</translation>
        </message>
        <message>
            <source>Read it so</source>
            <translation>就这样读取</translation>
        </message>
    </context>
    <context>
        <name>QuestionList</name>
        <message numerus="yes">
            <source>%n column(s) to look at.</source>
            <translation>
                <numerusform>有 %n 列需要确认。</numerusform>
            </translation>
        </message>
        <message>
            <source>No column is in doubt. What each is taken for:</source>
            <translation>没有拿不准的列。每列当作：</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n column(s)</source>
            <translation>
                <numerusform>显示全部 %n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>Show only what is in doubt</source>
            <translation>只显示拿不准的列</translation>
        </message>
    </context>
    <context>
        <name>RememberedColumns</name>
        <message>
            <source>Last one</source>
            <translation>最近一次</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Sheets taken in</source>
            <translation>已导入张数</translation>
        </message>
        <message>
            <source>What is read of it</source>
            <translation>读取哪些内容</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>是什么表</translation>
        </message>
    </context>
    <context>
        <name>RememberedView</name>
        <message>
            <source>Back to the orders (Esc)</source>
            <translation>回到订单（Esc）</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>忘掉</translation>
        </message>
        <message>
            <source>Forgotten: {name}. The next such sheet is asked about again.</source>
            <translation>已忘掉：{name}。下次再有这种表会重新询问。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>No sheet had to be explained yet</source>
            <translation>还没有需要说明的表</translation>
        </message>
        <message>
            <source>Not needed: {headings}</source>
            <translation>不需要：{headings}</translation>
        </message>
        <message>
            <source>Remembered sheets</source>
            <translation>记住的表</translation>
        </message>
        <message>
            <source>Remembered.</source>
            <translation>已记住。</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Say anew…</source>
            <translation>重新说明…</translation>
        </message>
        <message>
            <source>Sheets with these headings are read as you said, without a question.</source>
            <translation>这些表头的表按您说的读取，不再询问。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>When a sheet is dropped whose columns are not clear, you are asked once what they are. What you say is kept here, and can be changed or forgotten.</source>
            <translation>拖入的表有列拿不准时，会问您一次它们是什么。您的说明都记在这里，可以修改，也可以忘掉。</translation>
        </message>
    </context>
    <context>
        <name>SheetFacts</name>
        <message>
            <source>&amp;Headings in row</source>
            <translation>表头在第几行(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Platform</source>
            <translation>平台(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Sheet of the file</source>
            <translation>工作表(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;What it is</source>
            <translation>这是(&amp;W)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
    </context>
    <context>
        <name>SheetField</name>
        <message>
            <source>Address</source>
            <translation>收货地址</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>条码</translation>
        </message>
        <message>
            <source>Buyer's account</source>
            <translation>买家账号</translation>
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
            <source>Cost of one piece</source>
            <translation>进价（单件）</translation>
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
            <source>Courier and tracking no. in one</source>
            <translation>快递公司和单号写在一起</translation>
        </message>
        <message>
            <source>Courier and tracking no. of the return</source>
            <translation>退货快递和单号写在一起</translation>
        </message>
        <message>
            <source>Courier of the return</source>
            <translation>退货快递公司</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>名</translation>
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
            <source>It may be {fields}.</source>
            <translation>可能是{fields}。</translation>
        </message>
        <message>
            <source>Kind of refund</source>
            <translation>售后类型</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Name, phone and address in one</source>
            <translation>姓名、电话、地址写在一起</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>不需要</translation>
        </message>
        <message>
            <source>Not needed, as you said.</source>
            <translation>您说过不需要。</translation>
        </message>
        <message>
            <source>Nothing tells what this is.</source>
            <translation>看不出这是什么。</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Paid by the buyer</source>
            <translation>买家实付</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮编</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品名称</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>Province, city and district in one</source>
            <translation>省市区写在一起</translation>
        </message>
        <message>
            <source>Reason of the refund</source>
            <translation>退款原因</translation>
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
            <source>Refund asked for at</source>
            <translation>申请退款时间</translation>
        </message>
        <message>
            <source>Refund done at</source>
            <translation>退款完成时间</translation>
        </message>
        <message>
            <source>Refund no.</source>
            <translation>售后单号</translation>
        </message>
        <message>
            <source>Refunded amount</source>
            <translation>退款金额</translation>
        </message>
        <message>
            <source>Refunded for goods</source>
            <translation>退商品金额</translation>
        </message>
        <message>
            <source>Refunded freight</source>
            <translation>退运费金额</translation>
        </message>
        <message>
            <source>SKU code</source>
            <translation>商家编码（SKU）</translation>
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
            <source>State of the goods</source>
            <translation>货物状态</translation>
        </message>
        <message>
            <source>Status of the order</source>
            <translation>订单状态</translation>
        </message>
        <message>
            <source>Status of the payment</source>
            <translation>付款状态</translation>
        </message>
        <message>
            <source>Status of the refund</source>
            <translation>退款状态</translation>
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
            <source>Supplier's own code</source>
            <translation>供应商货号</translation>
        </message>
        <message>
            <source>Taken for “{field}”: {reason}.</source>
            <translation>当作“{field}”：{reason}。</translation>
        </message>
        <message>
            <source>Time of the order</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Time of the payment</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>快递单号</translation>
        </message>
        <message>
            <source>Tracking no. of the return</source>
            <translation>退货快递单号</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Variant (colour, size …)</source>
            <translation>规格（颜色、尺码等）</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重量</translation>
        </message>
        <message>
            <source>Whether goods come back</source>
            <translation>是否退货</translation>
        </message>
        <message>
            <source>as you said</source>
            <translation>您说过</translation>
        </message>
        <message>
            <source>its heading is close to one we know</source>
            <translation>表头和已知的相近</translation>
        </message>
        <message>
            <source>its heading says so</source>
            <translation>表头就是这么写的</translation>
        </message>
        <message>
            <source>its values look like it</source>
            <translation>内容看着像</translation>
        </message>
        <message>
            <source>this kind of sheet has it there</source>
            <translation>这种表的这一列就是它</translation>
        </message>
    </context>
</TS>
