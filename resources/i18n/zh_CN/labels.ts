<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BuyerWish</name>
        <message>
            <source>Wants the right goods</source>
            <translation>要原货</translation>
        </message>
        <message>
            <source>Wants a refund</source>
            <translation>要退款</translation>
        </message>
        <message>
            <source>Keeps it, wants something off</source>
            <translation>留下要补差</translation>
        </message>
        <message>
            <source>Either is fine</source>
            <translation>都可以</translation>
        </message>
        <message>
            <source>Has not said</source>
            <translation>未表态</translation>
        </message>
    </context>
    <context>
        <name>Channel</name>
        <message>
            <source>Platform chat</source>
            <translation>平台客服</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮件</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸质</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>其他方式</translation>
        </message>
    </context>
    <context>
        <name>ClaimItem</name>
        <message>
            <source>Wrong goods</source>
            <translation>错货货款</translation>
        </message>
        <message>
            <source>Cost of the reship</source>
            <translation>补发成本</translation>
        </message>
        <message>
            <source>Freight out</source>
            <translation>去程运费</translation>
        </message>
        <message>
            <source>Freight back</source>
            <translation>退回运费</translation>
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
            <source>Goodwill, to negotiate</source>
            <translation>协商项</translation>
        </message>
    </context>
    <context>
        <name>ClaimStatus</name>
        <message>
            <source>Planned</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>已提出</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>已认</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已到账</translation>
        </message>
        <message>
            <source>Written off</source>
            <translation>已核销</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>已作废</translation>
        </message>
    </context>
    <context>
        <name>ClockKind</name>
        <message>
            <source>Ship in time</source>
            <translation>发货时限</translation>
        </message>
        <message>
            <source>First reply to the buyer</source>
            <translation>首次回复买家</translation>
        </message>
        <message>
            <source>Tell the supplier</source>
            <translation>通知供应商</translation>
        </message>
        <message>
            <source>Supplier's answer</source>
            <translation>供应商回应</translation>
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
            <source>Buyer sends it back</source>
            <translation>买家退货寄出</translation>
        </message>
        <message>
            <source>Check the return</source>
            <translation>确认退件</translation>
        </message>
        <message>
            <source>Refund to the buyer</source>
            <translation>退款到买家</translation>
        </message>
        <message>
            <source>Legal limit of delay</source>
            <translation>拖延红线</translation>
        </message>
        <message>
            <source>Send the right goods</source>
            <translation>补发发出</translation>
        </message>
        <message>
            <source>Objection to the supplier</source>
            <translation>供应商异议期</translation>
        </message>
        <message>
            <source>Supplier's payment</source>
            <translation>供应商赔付到账</translation>
        </message>
        <message>
            <source>Care call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承诺</translation>
        </message>
    </context>
    <context>
        <name>ClockUnit</name>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>working hours</source>
            <translation>工作小时</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>工作日</translation>
        </message>
    </context>
    <context>
        <name>CompensationKind</name>
        <message>
            <source>Refund</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Freight refund</source>
            <translation>退运费</translation>
        </message>
        <message>
            <source>Price difference</source>
            <translation>补差价</translation>
        </message>
        <message>
            <source>Reship</source>
            <translation>补发</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>赠品</translation>
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
            <source>To approve</source>
            <translation>待批准</translation>
        </message>
        <message>
            <source>To pay</source>
            <translation>待付</translation>
        </message>
        <message>
            <source>Proof missing</source>
            <translation>待补凭证</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已冲回</translation>
        </message>
        <message>
            <source>Counter-entry</source>
            <translation>冲回记录</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>已作废</translation>
        </message>
    </context>
    <context>
        <name>CompensationStatus</name>
        <message>
            <source>Planned</source>
            <translation>拟定</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已批准</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已付</translation>
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
            <source>Return freight</source>
            <translation>退回运费</translation>
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
            <source>Other</source>
            <translation>其他</translation>
        </message>
    </context>
    <context>
        <name>DeliveryState</name>
        <message>
            <source>Not sent yet</source>
            <translation>未寄出</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>已寄出</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>未送达</translation>
        </message>
    </context>
    <context>
        <name>Direction</name>
        <message>
            <source>Sent</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>DiscoveredBy</name>
        <message>
            <source>We did, first</source>
            <translation>我方先发现</translation>
        </message>
        <message>
            <source>The buyer</source>
            <translation>买家发现</translation>
        </message>
        <message>
            <source>The supplier</source>
            <translation>供应商告知</translation>
        </message>
        <message>
            <source>The courier</source>
            <translation>快递告知</translation>
        </message>
    </context>
    <context>
        <name>Escalation</name>
        <message>
            <source>Not escalated</source>
            <translation>未升级</translation>
        </message>
        <message>
            <source>Platform decides</source>
            <translation>平台介入</translation>
        </message>
        <message>
            <source>Complaint to the authority</source>
            <translation>行政投诉</translation>
        </message>
        <message>
            <source>In court</source>
            <translation>诉讼</translation>
        </message>
    </context>
    <context>
        <name>EvidenceKind</name>
        <message>
            <source>Order page</source>
            <translation>下单页快照</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>聊天截图</translation>
        </message>
        <message>
            <source>Label photo</source>
            <translation>面单照</translation>
        </message>
        <message>
            <source>Photo of the goods</source>
            <translation>实物照</translation>
        </message>
        <message>
            <source>Unboxing video</source>
            <translation>开箱视频</translation>
        </message>
        <message>
            <source>Packing photo</source>
            <translation>打包照</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>称重</translation>
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
            <source>Delivery signature</source>
            <translation>签收底单</translation>
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
            <source>Contract</source>
            <translation>合同</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
    </context>
    <context>
        <name>FindingKind</name>
        <message>
            <source>Wrong item</source>
            <translation>错款</translation>
        </message>
        <message>
            <source>Wrong variant</source>
            <translation>错规格</translation>
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
            <source>Item missing</source>
            <translation>漏发</translation>
        </message>
        <message>
            <source>Not ordered</source>
            <translation>多出商品</translation>
        </message>
        <message>
            <source>Swapped</source>
            <translation>串单</translation>
        </message>
        <message>
            <source>Recipient differs</source>
            <translation>收件人不符</translation>
        </message>
        <message>
            <source>Sent twice</source>
            <translation>重复发</translation>
        </message>
        <message>
            <source>Number on two orders</source>
            <translation>单号重复</translation>
        </message>
        <message>
            <source>Number not valid</source>
            <translation>单号不符</translation>
        </message>
        <message>
            <source>Sent though refunded</source>
            <translation>已退款仍发</translation>
        </message>
        <message>
            <source>Order not ours</source>
            <translation>查无此单</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>未发</translation>
        </message>
        <message>
            <source>Cannot tell</source>
            <translation>看不准</translation>
        </message>
    </context>
    <context>
        <name>FindingState</name>
        <message>
            <source>To look at</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Incident made</source>
            <translation>已建错发</translation>
        </message>
        <message>
            <source>Confirmed right</source>
            <translation>确认无误</translation>
        </message>
        <message>
            <source>Settled by a new sheet</source>
            <translation>新表已更正</translation>
        </message>
    </context>
    <context>
        <name>FollowUpOutcome</name>
        <message>
            <source>Satisfied</source>
            <translation>满意</translation>
        </message>
        <message>
            <source>So-so</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>Not satisfied</source>
            <translation>不满意</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>未联系上</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>未回访</translation>
        </message>
    </context>
    <context>
        <name>FreightPayer</name>
        <message>
            <source>The supplier pays freight</source>
            <translation>供应商出运费</translation>
        </message>
        <message>
            <source>Our shop pays freight</source>
            <translation>本店出运费</translation>
        </message>
        <message>
            <source>The courier pays freight</source>
            <translation>快递出运费</translation>
        </message>
        <message>
            <source>The buyer pays freight</source>
            <translation>买家出运费</translation>
        </message>
        <message>
            <source>No freight arises</source>
            <translation>不产生运费</translation>
        </message>
    </context>
    <context>
        <name>GoodsHolder</name>
        <message>
            <source>The buyer keeps them</source>
            <translation>留给买家</translation>
        </message>
        <message>
            <source>Back to the supplier</source>
            <translation>退回供应商</translation>
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
        <name>InterceptState</name>
        <message>
            <source>Not asked to stop</source>
            <translation>未申请拦截</translation>
        </message>
        <message>
            <source>Stop asked for</source>
            <translation>已申请拦截</translation>
        </message>
        <message>
            <source>Being stopped</source>
            <translation>拦截中</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>拦截成功</translation>
        </message>
        <message>
            <source>Could not be stopped</source>
            <translation>拦截失败</translation>
        </message>
        <message>
            <source>Cannot be stopped</source>
            <translation>不可拦截</translation>
        </message>
    </context>
    <context>
        <name>LiableParty</name>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Our shop</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>待定</translation>
        </message>
    </context>
    <context>
        <name>MismatchKind</name>
        <message>
            <source>Wrong item</source>
            <translation>错款</translation>
        </message>
        <message>
            <source>Wrong colour</source>
            <translation>错色</translation>
        </message>
        <message>
            <source>Wrong variant</source>
            <translation>错规格</translation>
        </message>
        <message>
            <source>Too few</source>
            <translation>少发</translation>
        </message>
        <message>
            <source>Item missing</source>
            <translation>漏发</translation>
        </message>
        <message>
            <source>Too many</source>
            <translation>多发</translation>
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
            <source>Wrong address</source>
            <translation>错地址</translation>
        </message>
        <message>
            <source>Gift wrong or missing</source>
            <translation>赠品错漏</translation>
        </message>
        <message>
            <source>Sent though cancelled</source>
            <translation>已取消仍发</translation>
        </message>
        <message>
            <source>Empty parcel or false number</source>
            <translation>空包或假单号</translation>
        </message>
    </context>
    <context>
        <name>OfferAnswer</name>
        <message>
            <source>Waiting for an answer</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒绝</translation>
        </message>
    </context>
    <context>
        <name>OrderStatus</name>
        <message>
            <source>Unpaid</source>
            <translation>待付款</translation>
        </message>
        <message>
            <source>To ship</source>
            <translation>待发货</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>已发货</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Refund under way</source>
            <translation>退款中</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>ParcelState</name>
        <message>
            <source>Not sent to supplier</source>
            <translation>未推单</translation>
        </message>
        <message>
            <source>Sent to supplier</source>
            <translation>已推单</translation>
        </message>
        <message>
            <source>Label printed</source>
            <translation>已打单</translation>
        </message>
        <message>
            <source>In transit</source>
            <translation>在途</translation>
        </message>
        <message>
            <source>Out for delivery</source>
            <translation>派送中</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>已签收</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒收</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>丢失</translation>
        </message>
    </context>
    <context>
        <name>Party</name>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Courier</source>
            <translation>快递</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Note to self</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>Phase</name>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>正在核对</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在检查</translation>
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
            <source>Taobao</source>
            <translation>淘宝</translation>
        </message>
        <message>
            <source>Tmall</source>
            <translation>天猫</translation>
        </message>
        <message>
            <source>1688</source>
            <translation>1688</translation>
        </message>
        <message>
            <source>Pinduoduo</source>
            <translation>拼多多</translation>
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
            <source>WeChat shop</source>
            <translation>微信小店</translation>
        </message>
        <message>
            <source>Kuaishou</source>
            <translation>快手</translation>
        </message>
        <message>
            <source>Xiaohongshu</source>
            <translation>小红书</translation>
        </message>
        <message>
            <source>Kuaituantuan</source>
            <translation>快团团</translation>
        </message>
        <message>
            <source>Shopify</source>
            <translation>Shopify</translation>
        </message>
        <message>
            <source>Amazon</source>
            <translation>亚马逊</translation>
        </message>
        <message>
            <source>eBay</source>
            <translation>eBay</translation>
        </message>
        <message>
            <source>Shopee</source>
            <translation>虾皮</translation>
        </message>
        <message>
            <source>TikTok Shop</source>
            <translation>TikTok Shop</translation>
        </message>
        <message>
            <source>Jushuitan</source>
            <translation>聚水潭</translation>
        </message>
        <message>
            <source>Wangdiantong</source>
            <translation>旺店通</translation>
        </message>
        <message>
            <source>Dianxiaomi</source>
            <translation>店小秘</translation>
        </message>
        <message>
            <source>Other platform</source>
            <translation>其他平台</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>To verify</source>
            <translation>待核实</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Request sent</source>
            <translation>已提交申请</translation>
        </message>
        <message>
            <source>Negotiating</source>
            <translation>协商中</translation>
        </message>
        <message>
            <source>Awaiting result</source>
            <translation>待结果</translation>
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
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>False alarm</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>ReceiptMethod</name>
        <message>
            <source>Money received</source>
            <translation>打款</translation>
        </message>
        <message>
            <source>Deducted from a bill</source>
            <translation>抵扣货款</translation>
        </message>
    </context>
    <context>
        <name>Remedy</name>
        <message>
            <source>Correct it before it ships</source>
            <translation>发货前改正</translation>
        </message>
        <message>
            <source>Cancel and refund</source>
            <translation>撤单并退款</translation>
        </message>
        <message>
            <source>Withdraw and relabel</source>
            <translation>撤单重打</translation>
        </message>
        <message>
            <source>Stop the parcel and send the right goods</source>
            <translation>拦截并补发</translation>
        </message>
        <message>
            <source>Stop the parcel and refund</source>
            <translation>拦截并退款</translation>
        </message>
        <message>
            <source>Buyer refuses it, send the right goods</source>
            <translation>拒签并补发</translation>
        </message>
        <message>
            <source>Buyer refuses it, refund</source>
            <translation>拒签并退款</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>换货</translation>
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
            <source>Return and refund</source>
            <translation>退货退款</translation>
        </message>
        <message>
            <source>Refund without return</source>
            <translation>退款不退货</translation>
        </message>
        <message>
            <source>Buyer keeps it, refund a part</source>
            <translation>留下并补差</translation>
        </message>
        <message>
            <source>Buyer keeps it, give a coupon</source>
            <translation>留下并送券</translation>
        </message>
        <message>
            <source>Offer the buyer a choice</source>
            <translation>请买家选方案</translation>
        </message>
        <message>
            <source>Ask it back at our cost, or give it</source>
            <translation>请退回（我方运费）或赠送</translation>
        </message>
        <message>
            <source>Send again and claim from the courier</source>
            <translation>补发并向快递索赔</translation>
        </message>
        <message>
            <source>Refund and claim from the courier</source>
            <translation>退款并向快递索赔</translation>
        </message>
        <message>
            <source>Ask the buyer</source>
            <translation>询问买家</translation>
        </message>
        <message>
            <source>Stop both parcels</source>
            <translation>两件都拦截</translation>
        </message>
    </context>
    <context>
        <name>ReturnState</name>
        <message>
            <source>No return</source>
            <translation>无退回</translation>
        </message>
        <message>
            <source>Return awaited</source>
            <translation>待寄回</translation>
        </message>
        <message>
            <source>On its way back</source>
            <translation>退回中</translation>
        </message>
        <message>
            <source>Back, to be checked</source>
            <translation>已收到待验</translation>
        </message>
        <message>
            <source>Back and good</source>
            <translation>验收完好</translation>
        </message>
        <message>
            <source>Back with flaws</source>
            <translation>验收有瑕疵</translation>
        </message>
        <message>
            <source>Back but incomplete</source>
            <translation>验收短少</translation>
        </message>
        <message>
            <source>Kept by the buyer</source>
            <translation>留给买家</translation>
        </message>
        <message>
            <source>Lost on the way back</source>
            <translation>退回丢失</translation>
        </message>
    </context>
    <context>
        <name>RootCause</name>
        <message>
            <source>Supplier picked wrong</source>
            <translation>供应商拣错货</translation>
        </message>
        <message>
            <source>Supplier keyed it wrong</source>
            <translation>供应商录错单</translation>
        </message>
        <message>
            <source>Our entry or mapping</source>
            <translation>本店录单或对照有误</translation>
        </message>
        <message>
            <source>Buyer chose wrong or changed</source>
            <translation>买家拍错或改动</translation>
        </message>
        <message>
            <source>Courier mixed up parcels</source>
            <translation>快递串件</translation>
        </message>
        <message>
            <source>Sheet or import</source>
            <translation>表格或导入</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>待定</translation>
        </message>
    </context>
    <context>
        <name>RowOutcome</name>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>有变化</translation>
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
        <name>SheetKind</name>
        <message>
            <source>Order sheet</source>
            <translation>订单表</translation>
        </message>
        <message>
            <source>Order lines</source>
            <translation>订单商品表</translation>
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
        <message>
            <source>Bulk-shipping sheet</source>
            <translation>批量发货表</translation>
        </message>
    </context>
    <context>
        <name>StatutoryGround</name>
        <message>
            <source>Fraud: three times the price</source>
            <translation>欺诈：退一赔三</translation>
        </message>
        <message>
            <source>Unsafe food: ten times the price</source>
            <translation>食品安全：退一赔十</translation>
        </message>
        <message>
            <source>A ruling names the sum</source>
            <translation>裁决确定金额</translation>
        </message>
    </context>
    <context>
        <name>SupplierKind</name>
        <message>
            <source>Factory</source>
            <translation>工厂</translation>
        </message>
        <message>
            <source>Wholesaler</source>
            <translation>批发商</translation>
        </message>
        <message>
            <source>Fulfilment service</source>
            <translation>代发服务商</translation>
        </message>
    </context>
    <context>
        <name>SupplierPart</name>
        <message>
            <source>Supplier's part open</source>
            <translation>供应商部分待定</translation>
        </message>
        <message>
            <source>Supplier settled</source>
            <translation>供应商已结清</translation>
        </message>
        <message>
            <source>Left open on purpose</source>
            <translation>先挂账</translation>
        </message>
        <message>
            <source>Written off</source>
            <translation>已核销</translation>
        </message>
        <message>
            <source>Nothing to claim</source>
            <translation>无需索赔</translation>
        </message>
    </context>
    <context>
        <name>Urgency</name>
        <message>
            <source>In time</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>Soon due</source>
            <translation>快到期</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
    </context>
</TS>
