<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>EvidencePack</name>
        <message numerus="yes">
            <source>%n file(s), each named by its SHA-256 as filed</source>
            <translation>
                <numerusform>共 %n 份证据，均列明存入时的 SHA-256 校验值</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>存入时间</translation>
        </message>
        <message>
            <source>Added {moment}</source>
            <translation>{moment} 存入</translation>
        </message>
        <message>
            <source>Article or rule</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Articles and platform rules</source>
            <translation>适用的法律条款与平台规则</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>用于</translation>
        </message>
        <message>
            <source>Contains personal data: for the platform or the court only.</source>
            <translation>含个人信息，仅供平台或法院使用。</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Evidence pack</source>
            <translation>证据包</translation>
        </message>
        <message>
            <source>File, note</source>
            <translation>文件、说明</translation>
        </message>
        <message>
            <source>Index of the evidence</source>
            <translation>证据清单</translation>
        </message>
        <message>
            <source>Makegood · Evidence pack</source>
            <translation>错发管家 · 证据包</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>Names, phones and addresses in the texts are masked. Pictures and original files are as they were taken.</source>
            <translation>文字中的姓名、电话、地址已打码；图片和原始文件保持原样，未作处理。</translation>
        </message>
        <message>
            <source>No picture: the file itself is in the zip.</source>
            <translation>不是图片，原文件在压缩包中。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>证据图片</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>SHA-256, state</source>
            <translation>SHA-256、状态</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>证明内容</translation>
        </message>
        <message>
            <source>The shop</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>There</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>To be proven by</source>
            <translation>举证方</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>What happened and was said</source>
            <translation>经过与沟通记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who has to prove what</source>
            <translation>举证责任与证据对照</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>由 {name} 存入</translation>
        </message>
        <message>
            <source>file of {moment}</source>
            <translation>文件时间 {moment}</translation>
        </message>
        <message>
            <source>{name}, {size} bytes</source>
            <translation>{name}，{size} 字节</translation>
        </message>
        <message>
            <source>{number} {name}: the file is missing from the evidence folder.</source>
            <translation>{number} {name}：证据文件夹中已找不到该文件。</translation>
        </message>
        <message>
            <source>{number} {name}: the file was changed since it was filed.</source>
            <translation>{number} {name}：文件在存入后被改动过。</translation>
        </message>
    </context>
    <context>
        <name>MonthlyReview</name>
        <message numerus="yes">
            <source>%n action(s): done or checked in the month, or waiting still.</source>
            <translation>
                <numerusform>%n 项：本月做了或检查过的，以及还在等的。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) found until the end of the month are worked on still.</source>
            <translation>
                <numerusform>到月底为止发现的错发，还有 %n 件没办完。</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>改进事项</translation>
        </message>
        <message>
            <source>All shops</source>
            <translation>全部店铺</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Besides</source>
            <translation>另外花的</translation>
        </message>
        <message>
            <source>Besides together</source>
            <translation>另外花的合计</translation>
        </message>
        <message>
            <source>Better than the month before: {names}.</source>
            <translation>比上月好：{names}。</translation>
        </message>
        <message>
            <source>By cause</source>
            <translation>按原因</translation>
        </message>
        <message>
            <source>By kind</source>
            <translation>按错误类型</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>收回的</translation>
        </message>
        <message>
            <source>Came back together</source>
            <translation>收回的合计</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>For</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>发现日</translation>
        </message>
        <message>
            <source>Found before the buyer</source>
            <translation>先于买家发现</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>评级</translation>
        </message>
        <message>
            <source>Grades are over all shops; the other figures are this shop's.</source>
            <translation>评级按全部店铺算，其余数字是这家店的。</translation>
        </message>
        <message>
            <source>In {currency}</source>
            <translation>币种 {currency}</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事故号</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Incidents found</source>
            <translation>发现错发</translation>
        </message>
        <message>
            <source>Makegood · Monthly review</source>
            <translation>错发管家 · 月度复盘</translation>
        </message>
        <message>
            <source>Mistakes cost {net}: {paid} to buyers and {spent} besides, less {received} that came back; {before} in the month before.</source>
            <translation>错发净损失 {net}：付给买家 {paid}，另外花了 {spent}，收回 {received}；上月是 {before}。</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Monthly review · {month}</source>
            <translation>月度复盘 · {month}</translation>
        </message>
        <message>
            <source>Net loss</source>
            <translation>净损失</translation>
        </message>
        <message>
            <source>Net loss by goods</source>
            <translation>按商品的净损失</translation>
        </message>
        <message>
            <source>Net loss by supplier</source>
            <translation>按供应商的净损失</translation>
        </message>
        <message>
            <source>Net loss in {currency}</source>
            <translation>净损失（{currency}）</translation>
        </message>
        <message>
            <source>No corrective action was done, and none is waiting.</source>
            <translation>没有做过改进事项，也没有等着做的。</translation>
        </message>
        <message>
            <source>No goods were mixed up, and none cost anything.</source>
            <translation>没有商品被发混，也没有商品造成损失。</translation>
        </message>
        <message>
            <source>No grade changed against the month before.</source>
            <translation>评级和上月相比没有变化。</translation>
        </message>
        <message>
            <source>No incident was found in this month.</source>
            <translation>本月没有发现错发。</translation>
        </message>
        <message>
            <source>No order line went out in this month.</source>
            <translation>本月没有发货。</translation>
        </message>
        <message>
            <source>No supplier sent anything in this month.</source>
            <translation>本月没有供应商发货。</translation>
        </message>
        <message>
            <source>Nothing was paid and nothing came back in this month.</source>
            <translation>本月没有付出，也没有收回。</translation>
        </message>
        <message>
            <source>Nothing went out, went wrong or was paid in this month.</source>
            <translation>本月没有发货、没有错发，也没有赔付。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>Order lines sent</source>
            <translation>发出的订单行</translation>
        </message>
        <message>
            <source>Ordered → sent · supplier</source>
            <translation>应发 → 实发 · 供应商</translation>
        </message>
        <message>
            <source>Parcels stopped, of those tried</source>
            <translation>拦截成功率</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>错发率</translation>
        </message>
        <message>
            <source>Satisfaction of 5</source>
            <translation>满意度（满分 5）</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Sent wrong</source>
            <translation>错发率</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>So that it does not happen again</source>
            <translation>防止再次发生</translation>
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
            <source>Taken for one another</source>
            <translation>发混的商品</translation>
        </message>
        <message>
            <source>The month in short</source>
            <translation>本月概况</translation>
        </message>
        <message numerus="yes">
            <source>These are the %n oldest.</source>
            <translation>
                <numerusform>下面是最早的 %n 件。</numerusform>
            </translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>To buyers</source>
            <translation>付给买家</translation>
        </message>
        <message>
            <source>To buyers together</source>
            <translation>付给买家合计</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>What is still open</source>
            <translation>还没办完的</translation>
        </message>
        <message>
            <source>What it cost</source>
            <translation>花了多少</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>错误类型</translation>
        </message>
        <message>
            <source>What went wrong, and why</source>
            <translation>错在哪里，为什么</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Whether it worked</source>
            <translation>有没有效</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Worse than the month before: {names}.</source>
            <translation>比上月差：{names}。</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>发错</translation>
        </message>
        <message>
            <source>the month still runs: figures until {moment}</source>
            <translation>本月未完，数字截至 {moment}</translation>
        </message>
        <message>
            <source>too few</source>
            <translation>太少</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Making the pages</source>
            <translation>正在排版</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>另存为 PDF…</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已保存为 {name}。</translation>
        </message>
        <message>
            <source>Writing the PDF</source>
            <translation>正在写 PDF</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>(kept as a file, not shown)</source>
            <translation>（原文件已存档，此处不显示）</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between the items of a list</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>认赔</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>约定</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Buyer wants</source>
            <translation>买家要求</translation>
        </message>
        <message>
            <source>Buyer's side</source>
            <translation>买家赔付</translation>
        </message>
        <message>
            <source>Care call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>索赔项目</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>应赔</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Compensation</source>
            <translation>赔付</translation>
        </message>
        <message>
            <source>Conclusion</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Escalated: {where}</source>
            <translation>升级：{where}</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Freight paid by</source>
            <translation>运费承担</translation>
        </message>
        <message>
            <source>From: {shop}</source>
            <translation>发件：{shop}</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Goods stay with</source>
            <translation>货物归属</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Incident report</source>
            <translation>错发事故报告单</translation>
        </message>
        <message>
            <source>Interception</source>
            <translation>拦截</translation>
        </message>
        <message>
            <source>Makegood · Incident report</source>
            <translation>错发管家 · 事故报告单</translation>
        </message>
        <message>
            <source>Net loss</source>
            <translation>净损失</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>备注：{text}</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>没有发</translation>
        </message>
        <message>
            <source>Offer by {party}: {text}</source>
            <translation>{party}提出：{text}</translation>
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
            <source>Ordered and sent</source>
            <translation>应发与实发</translation>
        </message>
        <message>
            <source>Ordered on</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Other costs</source>
            <translation>其他费用</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页 / 共 {pages} 页</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>实付</translation>
        </message>
        <message>
            <source>Paid on</source>
            <translation>支付时间</translation>
        </message>
        <message>
            <source>Paid to buyer</source>
            <translation>已付买家</translation>
        </message>
        <message>
            <source>Paid to the buyer: {kind} {amount}</source>
            <translation>已付买家：{kind} {amount}</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Partly succeeded</source>
            <translation>部分成功</translation>
        </message>
        <message>
            <source>Payment taken back: {kind} {amount}</source>
            <translation>付款已冲回：{kind} {amount}</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Plan and responsibility</source>
            <translation>方案与责任</translation>
        </message>
        <message>
            <source>Prevention</source>
            <translation>预防措施</translation>
        </message>
        <message>
            <source>Printed {moment} ({zone})</source>
            <translation>打印于 {moment}（{zone}）</translation>
        </message>
        <message>
            <source>Progress: {state}</source>
            <translation>进度：{state}</translation>
        </message>
        <message>
            <source>Promised: {text}</source>
            <translation>承诺：{text}</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>接收人</translation>
        </message>
        <message>
            <source>Received for a claim: {item} {amount}</source>
            <translation>索赔到账：{item} {amount}</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>责任</translation>
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
            <source>Sent</source>
            <translation>实发</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>发出时间</translation>
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
            <source>Still running</source>
            <translation>未到期时限</translation>
        </message>
        <message numerus="yes">
            <source>Stopped on the way: %n piece(s)</source>
            <translation>
                <numerusform>途中拦下 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Succeeded</source>
            <translation>成功</translation>
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
            <source>Supplier's part</source>
            <translation>供应商部分</translation>
        </message>
        <message>
            <source>Supplier's side</source>
            <translation>供应商索赔</translation>
        </message>
        <message>
            <source>Swapped with</source>
            <translation>互换单</translation>
        </message>
        <message>
            <source>Told {party} ({channel}): {text}</source>
            <translation>告知{party}（{channel}）：{text}</translation>
        </message>
        <message>
            <source>Tracking no.</source>
            <translation>运单号</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>a day on paper, Qt date format</comment>
            <translation>yyyy-MM-dd</translation>
        </message>
        <message>
            <source>{kind} (taken back)</source>
            <translation>{kind}（冲回）</translation>
        </message>
        <message>
            <source>{party} said ({channel}): {text}</source>
            <translation>{party}说（{channel}）：{text}</translation>
        </message>
    </context>
    <context>
        <name>ReturnSheet</name>
        <message>
            <source>Box unharmed</source>
            <translation>外箱完好</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Comes back under</source>
            <translation>退回单号</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>清点</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>应退</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Goods stay with</source>
            <translation>货物归属</translation>
        </message>
        <message>
            <source>Goods that were sent</source>
            <translation>实发商品</translation>
        </message>
        <message>
            <source>Labels and packing of the goods are there</source>
            <translation>吊牌、包装齐全</translation>
        </message>
        <message>
            <source>Nothing else is in the box</source>
            <translation>箱内没有其他物品</translation>
        </message>
        <message>
            <source>Parcels</source>
            <translation>包裹</translation>
        </message>
        <message>
            <source>Photographed with the label</source>
            <translation>已连同面单拍照</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Return check sheet</source>
            <translation>退件核对单</translation>
        </message>
        <message>
            <source>Sent back by</source>
            <translation>退件人</translation>
        </message>
        <message>
            <source>Sent under</source>
            <translation>发出单号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Unpack in front of a camera. Count every piece, tick its state, and sign; what is not as written below is photographed with the label.</source>
            <translation>请对着镜头开箱，逐件清点，勾选状态并签字；与下列内容不符的，连同面单一起拍照。</translation>
        </message>
        <message>
            <source>Unpacked by</source>
            <translation>开箱人</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Weight now</source>
            <translation>实称重量</translation>
        </message>
        <message>
            <source>Weight when sent</source>
            <translation>发出重量</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Wrong was</source>
            <translation>错发类型</translation>
        </message>
        <message>
            <source>flawed</source>
            <translation>次</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
</TS>
