<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>History</name>
        <message>
            <source>Done again: {step}</source>
            <translation>已重做：{step}</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>店主</translation>
        </message>
        <message>
            <source>Taken back: {step}</source>
            <translation>已撤销：{step}</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 项</translation>
        </message>
        <message>
            <source>as shipped</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{change} (×{count})</source>
            <translation>{change}（×{count}）</translation>
        </message>
        <message>
            <source>{record}: new</source>
            <translation>{record}：新增</translation>
        </message>
        <message>
            <source>{record}: removed</source>
            <translation>{record}：删除</translation>
        </message>
        <message>
            <source>{step} (taken back since)</source>
            <translation>{step}（后来已撤销）</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>Earlier</source>
            <translation>更早</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Hide the history</source>
            <translation>收起历史</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Nothing was changed since it was made.</source>
            <translation>建立以来没有改动。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>Show the history</source>
            <translation>展开历史</translation>
        </message>
    </context>
    <context>
        <name>HistoryField</name>
        <message>
            <source>About the supplier's part</source>
            <translation>供应商责任说明</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>科目</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Added at</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>认可金额</translation>
        </message>
        <message>
            <source>Admitted at</source>
            <translation>认可时间</translation>
        </message>
        <message>
            <source>Admitted by this sheet</source>
            <translation>由此单认可</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Amount of the line</source>
            <translation>行金额</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Answer due at</source>
            <translation>答复截止</translation>
        </message>
        <message>
            <source>Answered at</source>
            <translation>答复时间</translation>
        </message>
        <message>
            <source>Applied at</source>
            <translation>申请时间</translation>
        </message>
        <message>
            <source>Approved at</source>
            <translation>批准时间</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>As he writes it</source>
            <translation>供应商的写法</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Back the way it was paid</source>
            <translation>原路退回</translation>
        </message>
        <message>
            <source>Booked at</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Buyer confirmed receipt</source>
            <translation>买家已确认收货</translation>
        </message>
        <message>
            <source>Buyer consented</source>
            <translation>买家已同意</translation>
        </message>
        <message>
            <source>Buyer told at</source>
            <translation>告知买家时间</translation>
        </message>
        <message>
            <source>Buyer's message</source>
            <translation>买家留言</translation>
        </message>
        <message>
            <source>Buyer's wish</source>
            <translation>买家意愿</translation>
        </message>
        <message>
            <source>Can be recovered</source>
            <translation>可挽回</translation>
        </message>
        <message>
            <source>Can be sold again</source>
            <translation>可再销售</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>售后单</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Check on</source>
            <translation>核查日</translation>
        </message>
        <message>
            <source>Checked at</source>
            <translation>核查时间</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>抽检日</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>计时</translation>
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
            <source>Confidence</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>Confirmed at</source>
            <translation>确认时间</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>确认人</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Counter-entry of</source>
            <translation>冲正</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家</translation>
        </message>
        <message>
            <source>Coupon code</source>
            <translation>券码</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递</translation>
        </message>
        <message>
            <source>Couriers</source>
            <translation>合作快递</translation>
        </message>
        <message>
            <source>Created on</source>
            <translation>创建日</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>贷方</translation>
        </message>
        <message>
            <source>Days to claim</source>
            <translation>索赔期限（天）</translation>
        </message>
        <message>
            <source>Days to inspect</source>
            <translation>验货天数</translation>
        </message>
        <message>
            <source>Debit</source>
            <translation>借方</translation>
        </message>
        <message>
            <source>Delivered at</source>
            <translation>签收时间</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>配送</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Dropped at</source>
            <translation>放弃时间</translation>
        </message>
        <message>
            <source>Due at</source>
            <translation>截止时间</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>到期日</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>分录</translation>
        </message>
        <message>
            <source>Escalated at</source>
            <translation>升级时间</translation>
        </message>
        <message>
            <source>Escalation</source>
            <translation>升级</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>应为</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <source>Finished at</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>食品</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>实为</translation>
        </message>
        <message>
            <source>Found at</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Freight paid</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>货物状态</translation>
        </message>
        <message>
            <source>Hours to answer</source>
            <translation>答复时限（小时）</translation>
        </message>
        <message>
            <source>How he consented</source>
            <translation>同意方式</translation>
        </message>
        <message>
            <source>How it was checked</source>
            <translation>核查方式</translation>
        </message>
        <message>
            <source>Imported at</source>
            <translation>导入时间</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>错发</translation>
        </message>
        <message>
            <source>Intimate goods</source>
            <translation>贴身用品</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Kept at</source>
            <translation>兑现时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>略过</translation>
        </message>
        <message>
            <source>Legal ground</source>
            <translation>法定依据</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>List of parcels to stop</source>
            <translation>拦截清单</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>查看时间</translation>
        </message>
        <message>
            <source>Made at</source>
            <translation>提出时间</translation>
        </message>
        <message>
            <source>Matched at</source>
            <translation>匹配时间</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>My note</source>
            <translation>卖家备注</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Noticed at</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Noticed by</source>
            <translation>发现人</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>On hold until</source>
            <translation>暂停至</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Order line</source>
            <translation>订单行</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Ordered SKU code</source>
            <translation>应发编码</translation>
        </message>
        <message>
            <source>Ordered at</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Ordered goods</source>
            <translation>应发商品</translation>
        </message>
        <message>
            <source>Ordered pieces</source>
            <translation>应发件数</translation>
        </message>
        <message>
            <source>Ordered variant</source>
            <translation>应发规格</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Other half of the swap</source>
            <translation>互换的另一单</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Own SKU</source>
            <translation>自己的商品</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>主页</translation>
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
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Paused at</source>
            <translation>暂停时间</translation>
        </message>
        <message>
            <source>Penalty terms</source>
            <translation>违约条款</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Phone for returns</source>
            <translation>退货电话</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>方案说明</translation>
        </message>
        <message>
            <source>Plan agreed at</source>
            <translation>方案商定时间</translation>
        </message>
        <message>
            <source>Planned amount</source>
            <translation>方案金额</translation>
        </message>
        <message>
            <source>Planned at</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Platform ruled</source>
            <translation>平台已判定</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮编</translation>
        </message>
        <message>
            <source>Posted at</source>
            <translation>入账时间</translation>
        </message>
        <message>
            <source>Prevention</source>
            <translation>预防措施</translation>
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
            <translation>证据</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>Quality check</source>
            <translation>质量抽检</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>Received at</source>
            <translation>收款时间</translation>
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
            <source>Recipient of returns</source>
            <translation>退货收件人</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>凭证号</translation>
        </message>
        <message>
            <source>Refund as printed</source>
            <translation>表上的售后</translation>
        </message>
        <message>
            <source>Refund case</source>
            <translation>售后单</translation>
        </message>
        <message>
            <source>Refund no.</source>
            <translation>售后单号</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>已退</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>处理方式</translation>
        </message>
        <message>
            <source>Reship of</source>
            <translation>补发自</translation>
        </message>
        <message>
            <source>Reship order</source>
            <translation>补发订单</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Return address</source>
            <translation>退货地址</translation>
        </message>
        <message>
            <source>Return courier</source>
            <translation>退回快递</translation>
        </message>
        <message>
            <source>Return tracking no.</source>
            <translation>退回单号</translation>
        </message>
        <message>
            <source>Right goods in stock</source>
            <translation>有正确的货</translation>
        </message>
        <message>
            <source>Root cause</source>
            <translation>根因</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>SKU code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Seen at</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Sent SKU code</source>
            <translation>实发编码</translation>
        </message>
        <message>
            <source>Sent at</source>
            <translation>发出时间</translation>
        </message>
        <message>
            <source>Sent goods</source>
            <translation>实发商品</translation>
        </message>
        <message>
            <source>Sent pieces</source>
            <translation>实发件数</translation>
        </message>
        <message>
            <source>Sent variant</source>
            <translation>实发规格</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settled at</source>
            <translation>处理时间</translation>
        </message>
        <message>
            <source>Settlement sheet</source>
            <translation>结算单</translation>
        </message>
        <message>
            <source>Share in %</source>
            <translation>责任比例（%）</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Sheet to the supplier</source>
            <translation>给供应商的发货单</translation>
        </message>
        <message>
            <source>Shipped at</source>
            <translation>发出时间</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>签字时间</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签字人</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Spent at</source>
            <translation>支出时间</translation>
        </message>
        <message>
            <source>Starts at</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>State as printed</source>
            <translation>表上的状态</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>拦截</translation>
        </message>
        <message>
            <source>Stopped at</source>
            <translation>停止时间</translation>
        </message>
        <message>
            <source>Stopped pieces</source>
            <translation>已拦截件数</translation>
        </message>
        <message>
            <source>Submitted at</source>
            <translation>提出时间</translation>
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
            <source>Supplier answered at</source>
            <translation>供应商答复时间</translation>
        </message>
        <message>
            <source>Supplier told at</source>
            <translation>告知供应商时间</translation>
        </message>
        <message>
            <source>Supplier's part</source>
            <translation>供应商责任</translation>
        </message>
        <message>
            <source>Taken at</source>
            <translation>拍摄时间</translation>
        </message>
        <message>
            <source>Taken back at</source>
            <translation>撤回时间</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>快递单号</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Used at</source>
            <translation>使用时间</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Voided at</source>
            <translation>作废时间</translation>
        </message>
        <message>
            <source>Wants a photo</source>
            <translation>要求照片</translation>
        </message>
        <message>
            <source>Wants the weight</source>
            <translation>要求重量</translation>
        </message>
        <message>
            <source>Warns at</source>
            <translation>提醒时间</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Weight in grams</source>
            <translation>重量（克）</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Where the goods are</source>
            <translation>货在哪里</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Who pays freight</source>
            <translation>运费承担方</translation>
        </message>
        <message>
            <source>Whole address</source>
            <translation>完整地址</translation>
        </message>
        <message>
            <source>Why above the limit</source>
            <translation>超额理由</translation>
        </message>
        <message>
            <source>Why dropped</source>
            <translation>放弃原因</translation>
        </message>
        <message>
            <source>Why on hold</source>
            <translation>暂停原因</translation>
        </message>
        <message>
            <source>Why this remedy</source>
            <translation>选择理由</translation>
        </message>
        <message>
            <source>Why voided</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>Why written off</source>
            <translation>核销原因</translation>
        </message>
        <message>
            <source>With order</source>
            <translation>关联订单</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>原话</translation>
        </message>
        <message>
            <source>Written at</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Written off at</source>
            <translation>核销时间</translation>
        </message>
    </context>
    <context>
        <name>HistoryKind</name>
        <message>
            <source>Buyer's note put aside</source>
            <translation>忽略的买家提醒</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>Compensation</source>
            <translation>赔付</translation>
        </message>
        <message>
            <source>Content of a parcel</source>
            <translation>包裹内容</translation>
        </message>
        <message>
            <source>Corrective action</source>
            <translation>改进措施</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>File of the watched folder</source>
            <translation>监视文件夹里的文件</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>错发</translation>
        </message>
        <message>
            <source>Journal entry</source>
            <translation>分录</translation>
        </message>
        <message>
            <source>Liability</source>
            <translation>责任</translation>
        </message>
        <message>
            <source>Line of the journal</source>
            <translation>分录行</translation>
        </message>
        <message>
            <source>Line sent to the supplier</source>
            <translation>发给供应商的行</translation>
        </message>
        <message>
            <source>List of parcels to stop</source>
            <translation>拦截清单</translation>
        </message>
        <message>
            <source>Look at a check</source>
            <translation>检查已看过</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Message text</source>
            <translation>消息模板</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Order line</source>
            <translation>订单行</translation>
        </message>
        <message>
            <source>Ordered and sent</source>
            <translation>应发与实发</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Parcel of the incident</source>
            <translation>错发包裹</translation>
        </message>
        <message>
            <source>Parcel to stop</source>
            <translation>待拦截包裹</translation>
        </message>
        <message>
            <source>Photo of a quality check</source>
            <translation>抽检照片</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Quality check</source>
            <translation>质量抽检</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>收款</translation>
        </message>
        <message>
            <source>Refund case</source>
            <translation>售后单</translation>
        </message>
        <message>
            <source>Refund counted as paid</source>
            <translation>匹配的退款</translation>
        </message>
        <message>
            <source>Remembered sheet</source>
            <translation>记住的表格</translation>
        </message>
        <message>
            <source>Return address</source>
            <translation>退货地址</translation>
        </message>
        <message>
            <source>Row of a settlement sheet</source>
            <translation>结算单行</translation>
        </message>
        <message>
            <source>Row of a sheet</source>
            <translation>表格行</translation>
        </message>
        <message>
            <source>Rows left out</source>
            <translation>略过的行</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settlement sheet</source>
            <translation>结算单</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Sheet to the supplier</source>
            <translation>给供应商的发货单</translation>
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
            <source>Supplier's goods</source>
            <translation>供应商商品</translation>
        </message>
        <message>
            <source>Supplier's sheet</source>
            <translation>供应商表格</translation>
        </message>
        <message>
            <source>Tracking number told</source>
            <translation>已回传的单号</translation>
        </message>
        <message>
            <source>Unknown parcel</source>
            <translation>无主退件</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>View of a list</source>
            <translation>列表视图</translation>
        </message>
        <message>
            <source>What the sheets say</source>
            <translation>表格所述</translation>
        </message>
    </context>
    <context>
        <name>HistorySetting</name>
        <message>
            <source>Approved at once up to</source>
            <translation>免审批额度</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>Days until the follow-up</source>
            <translation>回访天数</translation>
        </message>
        <message>
            <source>Days until the second call</source>
            <translation>再次回访天数</translation>
        </message>
        <message>
            <source>Days worked</source>
            <translation>上班日</translation>
        </message>
        <message>
            <source>Goodwill cap</source>
            <translation>善意补偿上限</translation>
        </message>
        <message>
            <source>Goodwill in percent</source>
            <translation>善意补偿比例</translation>
        </message>
        <message>
            <source>Handling of a return</source>
            <translation>退货处理费</translation>
        </message>
        <message>
            <source>Hours between duplicates</source>
            <translation>重复下单间隔</translation>
        </message>
        <message>
            <source>Hours to answer a stop</source>
            <translation>拦截答复时限</translation>
        </message>
        <message>
            <source>Least margin</source>
            <translation>最低毛利</translation>
        </message>
        <message>
            <source>Odd quantity</source>
            <translation>异常件数</translation>
        </message>
        <message>
            <source>Owner's name</source>
            <translation>店主姓名</translation>
        </message>
        <message>
            <source>Resale value</source>
            <translation>可转卖比例</translation>
        </message>
        <message>
            <source>Reship first up to</source>
            <translation>先补发额度</translation>
        </message>
        <message>
            <source>Return freight</source>
            <translation>退货运费</translation>
        </message>
        <message>
            <source>Shortest address</source>
            <translation>最短地址</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Times goods were confused</source>
            <translation>错发次数</translation>
        </message>
    </context>
    <context>
        <name>SealLine</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n 步</numerusform>
            </translation>
        </message>
        <message>
            <source>Check the record</source>
            <translation>核对操作记录</translation>
        </message>
        <message>
            <source>Checked: every step is on record as it was done.</source>
            <translation>已核对：每一步的记录都与当时一致。</translation>
        </message>
        <message>
            <source>Checking what was done</source>
            <translation>正在核对操作记录</translation>
        </message>
        <message>
            <source>Each step is sealed with the one before. Newest seal: {seal}</source>
            <translation>每一步都与前一步一起加了校验。最新校验码：{seal}</translation>
        </message>
        <message>
            <source>{count} on record are not as they were when they were done; the first is no. {number}. Somebody wrote past Makegood. Your data were not changed by this check; compare with a backup.</source>
            <translation>有 {count} 的记录与当时不一致，最早的是第 {number} 步。有人绕过错发管家改了数据。这次核对没有改动任何数据；请与备份对照。</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Add a contract</source>
            <translation>添加合同</translation>
        </message>
        <message>
            <source>Add goods that were sent</source>
            <translation>补登多发的商品</translation>
        </message>
        <message>
            <source>Add photos of a quality check</source>
            <translation>添加抽检照片</translation>
        </message>
        <message>
            <source>Add proof</source>
            <translation>添加证据</translation>
        </message>
        <message>
            <source>Agree on the plan</source>
            <translation>商定处理方案</translation>
        </message>
        <message>
            <source>Answer a finding</source>
            <translation>答复核对结果</translation>
        </message>
        <message>
            <source>Answer an offer</source>
            <translation>答复报价</translation>
        </message>
        <message>
            <source>Approve compensation</source>
            <translation>批准赔付</translation>
        </message>
        <message>
            <source>Attach proof of payment</source>
            <translation>附上付款凭证</translation>
        </message>
        <message>
            <source>Book a settlement sheet</source>
            <translation>登记结算单</translation>
        </message>
        <message>
            <source>Change a corrective action</source>
            <translation>修改改进措施</translation>
        </message>
        <message>
            <source>Change a message text</source>
            <translation>修改消息模板</translation>
        </message>
        <message>
            <source>Change a quality check</source>
            <translation>修改质量抽检</translation>
        </message>
        <message>
            <source>Change a return address</source>
            <translation>修改退货地址</translation>
        </message>
        <message>
            <source>Change a setting</source>
            <translation>修改设置</translation>
        </message>
        <message>
            <source>Change a shop's currency</source>
            <translation>修改店铺币种</translation>
        </message>
        <message>
            <source>Change a supplier</source>
            <translation>修改供应商</translation>
        </message>
        <message>
            <source>Change goods of a supplier</source>
            <translation>修改供应商商品</translation>
        </message>
        <message>
            <source>Change the escalation</source>
            <translation>修改升级状态</translation>
        </message>
        <message>
            <source>Change the kind of mistake</source>
            <translation>修改错误类型</translation>
        </message>
        <message>
            <source>Change the state of a parcel</source>
            <translation>修改包裹状态</translation>
        </message>
        <message>
            <source>Change who noticed it</source>
            <translation>修改发现人</translation>
        </message>
        <message>
            <source>Check a corrective action</source>
            <translation>核查改进措施</translation>
        </message>
        <message>
            <source>Check a shipping sheet</source>
            <translation>核对发货表</translation>
        </message>
        <message>
            <source>Choose the return address of messages</source>
            <translation>选用消息里的退货地址</translation>
        </message>
        <message>
            <source>Close the incident</source>
            <translation>关闭错发</translation>
        </message>
        <message>
            <source>Confirm the incident</source>
            <translation>确认错发</translation>
        </message>
        <message>
            <source>Copy orders for a supplier</source>
            <translation>复制给供应商的订单</translation>
        </message>
        <message>
            <source>Count refunds of the platform as paid</source>
            <translation>把平台退款记为已付</translation>
        </message>
        <message>
            <source>Decline a proposed action</source>
            <translation>不采纳建议的措施</translation>
        </message>
        <message>
            <source>Drop a corrective action</source>
            <translation>放弃改进措施</translation>
        </message>
        <message>
            <source>Enter a corrective action</source>
            <translation>登记改进措施</translation>
        </message>
        <message>
            <source>Enter a cost</source>
            <translation>登记费用</translation>
        </message>
        <message>
            <source>Enter a promise</source>
            <translation>登记承诺</translation>
        </message>
        <message>
            <source>Enter a quality check</source>
            <translation>登记质量抽检</translation>
        </message>
        <message>
            <source>Enter a supplier</source>
            <translation>新建供应商</translation>
        </message>
        <message>
            <source>Enter an offer</source>
            <translation>登记报价</translation>
        </message>
        <message>
            <source>Enter what was sent</source>
            <translation>登记实发商品</translation>
        </message>
        <message>
            <source>Erase buyers' personal data</source>
            <translation>删除买家个人信息</translation>
        </message>
        <message>
            <source>Finish a corrective action</source>
            <translation>完成改进措施</translation>
        </message>
        <message>
            <source>Finish the buyer's side</source>
            <translation>完成买家这边</translation>
        </message>
        <message>
            <source>Forget a remembered sheet</source>
            <translation>删除记住的表格</translation>
        </message>
        <message>
            <source>Forget a view</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>Go back to the shipped form</source>
            <translation>恢复自带的表格</translation>
        </message>
        <message>
            <source>Go back to the shipped message text</source>
            <translation>恢复自带的消息模板</translation>
        </message>
        <message>
            <source>Handle it without the supplier</source>
            <translation>不经供应商直接处理</translation>
        </message>
        <message>
            <source>Hold orders again</source>
            <translation>重新扣留订单</translation>
        </message>
        <message>
            <source>Import a price list</source>
            <translation>导入价目表</translation>
        </message>
        <message>
            <source>Import orders</source>
            <translation>导入订单</translation>
        </message>
        <message>
            <source>Keep a view of a list</source>
            <translation>保存列表视图</translation>
        </message>
        <message>
            <source>Keep an unknown parcel</source>
            <translation>登记无主退件</translation>
        </message>
        <message>
            <source>Leave a file of the watched folder out</source>
            <translation>跳过监视文件夹里的文件</translation>
        </message>
        <message>
            <source>Let a clock run on</source>
            <translation>恢复计时</translation>
        </message>
        <message>
            <source>Link the two halves of a swap</source>
            <translation>关联互换的两单</translation>
        </message>
        <message>
            <source>Log a message</source>
            <translation>记录一条消息</translation>
        </message>
        <message>
            <source>Look for an unknown parcel's order again</source>
            <translation>重新查找无主退件</translation>
        </message>
        <message>
            <source>Make incidents of findings</source>
            <translation>把核对结果转成错发</translation>
        </message>
        <message>
            <source>Mark a promise as kept</source>
            <translation>标记承诺已兑现</translation>
        </message>
        <message>
            <source>Mark orders as looked at</source>
            <translation>标记订单已看过</translation>
        </message>
        <message>
            <source>Move the incident on</source>
            <translation>推进错发</translation>
        </message>
        <message>
            <source>Note how the reship arrived</source>
            <translation>登记补发签收情况</translation>
        </message>
        <message>
            <source>Note parcels to stop</source>
            <translation>登记拦截清单</translation>
        </message>
        <message>
            <source>Note that the claim went out</source>
            <translation>登记索赔已提出</translation>
        </message>
        <message>
            <source>Note that the coupon was used</source>
            <translation>登记优惠券已使用</translation>
        </message>
        <message>
            <source>Note that the reship left</source>
            <translation>登记补发已寄出</translation>
        </message>
        <message>
            <source>Note the buyer's consent</source>
            <translation>记录买家同意</translation>
        </message>
        <message>
            <source>Note the message to the buyer</source>
            <translation>记录给买家的消息</translation>
        </message>
        <message>
            <source>Note the request to the supplier</source>
            <translation>记录向供应商提出的要求</translation>
        </message>
        <message>
            <source>Note the supplier's answer</source>
            <translation>记录供应商的答复</translation>
        </message>
        <message>
            <source>Note what happened</source>
            <translation>记录事件</translation>
        </message>
        <message>
            <source>Note what the buyer wants</source>
            <translation>记录买家意愿</translation>
        </message>
        <message>
            <source>Note what was admitted</source>
            <translation>登记对方认可的金额</translation>
        </message>
        <message>
            <source>Open an incident</source>
            <translation>新建错发</translation>
        </message>
        <message>
            <source>Pause a clock</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Plan a claim</source>
            <translation>登记索赔</translation>
        </message>
        <message>
            <source>Plan a reship</source>
            <translation>登记补发</translation>
        </message>
        <message>
            <source>Plan compensation</source>
            <translation>登记赔付</translation>
        </message>
        <message>
            <source>Put a refund case aside</source>
            <translation>搁置售后单</translation>
        </message>
        <message>
            <source>Put a supplier on hold</source>
            <translation>暂停供应商</translation>
        </message>
        <message>
            <source>Put aside what repeats with a buyer</source>
            <translation>忽略买家提醒</translation>
        </message>
        <message>
            <source>Put goods on hold</source>
            <translation>暂停商品</translation>
        </message>
        <message>
            <source>Record a payment</source>
            <translation>登记已付款</translation>
        </message>
        <message>
            <source>Record money that came in</source>
            <translation>登记收款</translation>
        </message>
        <message>
            <source>Record payments</source>
            <translation>登记多笔付款</translation>
        </message>
        <message>
            <source>Record the follow-up</source>
            <translation>记录回访</translation>
        </message>
        <message>
            <source>Record the result</source>
            <translation>记录结果</translation>
        </message>
        <message>
            <source>Record what came of the stops</source>
            <translation>登记拦截结果</translation>
        </message>
        <message>
            <source>Release a supplier</source>
            <translation>恢复供应商</translation>
        </message>
        <message>
            <source>Release goods</source>
            <translation>恢复商品</translation>
        </message>
        <message>
            <source>Remember a sheet again</source>
            <translation>恢复记住的表格</translation>
        </message>
        <message>
            <source>Remember a sheet's columns</source>
            <translation>记住表格的列</translation>
        </message>
        <message>
            <source>Remove a return address</source>
            <translation>删除退货地址</translation>
        </message>
        <message>
            <source>Remove goods of a supplier</source>
            <translation>删除供应商商品</translation>
        </message>
        <message>
            <source>Rename a remembered sheet</source>
            <translation>重命名记住的表格</translation>
        </message>
        <message>
            <source>Rename a view</source>
            <translation>重命名视图</translation>
        </message>
        <message>
            <source>Reopen a corrective action</source>
            <translation>重新打开改进措施</translation>
        </message>
        <message>
            <source>Reopen a finding</source>
            <translation>重新打开核对结果</translation>
        </message>
        <message>
            <source>Reopen the incident</source>
            <translation>重新打开错发单</translation>
        </message>
        <message>
            <source>Say a finding is right</source>
            <translation>确认核对无误</translation>
        </message>
        <message>
            <source>Say it was a false alarm</source>
            <translation>标为误报</translation>
        </message>
        <message>
            <source>Say whether the right goods are there</source>
            <translation>登记正确商品有没有货</translation>
        </message>
        <message>
            <source>Say who ships</source>
            <translation>指定由谁发货</translation>
        </message>
        <message>
            <source>Set a supplier's sheet</source>
            <translation>设定供应商的表格</translation>
        </message>
        <message>
            <source>Set how the supplier's part ended</source>
            <translation>登记供应商这边的结果</translation>
        </message>
        <message>
            <source>Set the supplier of orders</source>
            <translation>指定订单的供应商</translation>
        </message>
        <message>
            <source>Set who is liable</source>
            <translation>划分责任</translation>
        </message>
        <message>
            <source>Settle an unknown parcel</source>
            <translation>处理无主退件</translation>
        </message>
        <message>
            <source>Show what repeats with a buyer again</source>
            <translation>重新显示买家提醒</translation>
        </message>
        <message>
            <source>Sign a shipping sheet off</source>
            <translation>签字确认发货表</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>其他操作</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>退回上一步</translation>
        </message>
        <message>
            <source>Take a payment back by counter-entry</source>
            <translation>冲正付款</translation>
        </message>
        <message>
            <source>Take a refund case up again</source>
            <translation>重新处理售后单</translation>
        </message>
        <message>
            <source>Take a returned parcel in</source>
            <translation>签收退件</translation>
        </message>
        <message>
            <source>Take a settlement sheet back</source>
            <translation>撤回结算单</translation>
        </message>
        <message>
            <source>Take a supplier's orders back</source>
            <translation>撤回给供应商的发货单</translation>
        </message>
        <message>
            <source>Take an import back</source>
            <translation>撤回导入</translation>
        </message>
        <message>
            <source>Take in a list of suppliers</source>
            <translation>导入供应商名单</translation>
        </message>
        <message>
            <source>Take in a sheet of refunds</source>
            <translation>导入售后表</translation>
        </message>
        <message>
            <source>Take the answer to a claim back</source>
            <translation>撤回索赔答复</translation>
        </message>
        <message>
            <source>Take two incidents apart</source>
            <translation>解除两单错发的关联</translation>
        </message>
        <message>
            <source>Void a claim</source>
            <translation>作废索赔</translation>
        </message>
        <message>
            <source>Void a cost</source>
            <translation>作废费用</translation>
        </message>
        <message>
            <source>Void a receipt</source>
            <translation>作废收款</translation>
        </message>
        <message>
            <source>Void compensation</source>
            <translation>作废赔付</translation>
        </message>
        <message>
            <source>Withdraw the incident</source>
            <translation>撤回错发</translation>
        </message>
        <message>
            <source>Write a bulk-shipping sheet</source>
            <translation>生成批量发货表</translation>
        </message>
        <message>
            <source>Write a claim off</source>
            <translation>核销索赔</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写备注</translation>
        </message>
        <message>
            <source>Write orders for a supplier</source>
            <translation>生成给供应商的发货单</translation>
        </message>
        <message>
            <source>{operation} · {subject}</source>
            <translation>{operation} {subject}</translation>
        </message>
        <message>
            <source>{operation} · {subject} and {count} more</source>
            <translation>{operation} {subject} 等，另有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>StepsDialog</name>
        <message>
            <source>A step goes back as long as nothing was built upon it. Money that was paid or received is reversed where it is recorded.</source>
            <translation>只要后面没有别的改动依赖它，每一步都可以单独撤销。已付或已收的钱不能撤销，要在原记录上冲正。</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>更早</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>还没有做过什么。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Take back: {step}</source>
            <translation>撤销：{step}</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做过的事</translation>
        </message>
    </context>
    <context>
        <name>UndoActions</name>
        <message>
            <source>Doing it again</source>
            <translation>正在重做</translation>
        </message>
        <message>
            <source>Done again: {step}</source>
            <translation>已重做：{step}</translation>
        </message>
        <message>
            <source>Only the record went back: what others have of it they keep.</source>
            <translation>只撤销了这里的记录，已经发给别人的内容收不回来。</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Taken back: {step}</source>
            <translation>已撤销：{step}</translation>
        </message>
        <message>
            <source>Taking it back</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
</TS>
