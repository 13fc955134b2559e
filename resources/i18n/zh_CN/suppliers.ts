<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AddressesCard</name>
        <message>
            <source>&amp;Address</source>
            <translation>地址(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;For</source>
            <translation>用途(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>电话(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Recipient</source>
            <translation>收件人(&amp;R)</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Address removed</source>
            <translation>已删除地址</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Further return addresses</source>
            <translation>其他退货地址</translation>
        </message>
        <message>
            <source>Messages name this address from now on.</source>
            <translation>今后的消息里用这个地址。</translation>
        </message>
        <message>
            <source>None: everything goes back to the address above.</source>
            <translation>没有：退货都寄到上面的地址。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Return address copied</source>
            <translation>已复制退货地址</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Use in messages</source>
            <translation>用于消息</translation>
        </message>
        <message>
            <source>Which warehouse, which goods.</source>
            <translation>哪个仓库、哪类货。</translation>
        </message>
    </context>
    <context>
        <name>AliasColumns</name>
        <message>
            <source>Code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Gram</source>
            <translation>克重</translation>
        </message>
        <message>
            <source>He writes</source>
            <translation>供应商写法</translation>
        </message>
        <message>
            <source>Learnt</source>
            <translation>学到的</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
    </context>
    <context>
        <name>AliasesCard</name>
        <message>
            <source>&amp;Code</source>
            <translation>商家编码(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Product</source>
            <translation>商品(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Variant</source>
            <translation>规格(&amp;V)</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>C&amp;ost</source>
            <translation>成本(&amp;O)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Changed: {written}</source>
            <translation>已修改：{written}</translation>
        </message>
        <message>
            <source>Forget it</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Forgotten: {written}</source>
            <translation>已删除：{written}</translation>
        </message>
        <message>
            <source>He &amp;writes</source>
            <translation>供应商写法(&amp;W)</translation>
        </message>
        <message>
            <source>How he writes our goods</source>
            <translation>商品对照</translation>
        </message>
        <message>
            <source>Learnt when shipping sheets are checked, or added here.</source>
            <translation>核对发货表时学到，或在这里添加。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Wei&amp;ght</source>
            <translation>克重(&amp;G)</translation>
        </message>
    </context>
    <context>
        <name>ClaimActions</name>
        <message>
            <source>&amp;Admitted</source>
            <translation>认赔(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;How</source>
            <translation>方式(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Received</source>
            <translation>到账(&amp;R)</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>已认赔</translation>
        </message>
        <message>
            <source>All that was admitted is in.</source>
            <translation>认赔的已全部到账。</translation>
        </message>
        <message>
            <source>Answer noted wrongly</source>
            <translation>答复记错了</translation>
        </message>
        <message>
            <source>Booked in error</source>
            <translation>记错</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>已到账</translation>
        </message>
        <message>
            <source>Claim {amount}</source>
            <translation>索赔 {amount}</translation>
        </message>
        <message>
            <source>For instance: WeChat transfer, bill of March</source>
            <translation>例如：微信转账、三月货款</translation>
        </message>
        <message>
            <source>In parts or at once, as money or deducted from a bill.</source>
            <translation>可分次，可到账也可抵扣货款。</translation>
        </message>
        <message>
            <source>It may be less than the {amount} claimed.</source>
            <translation>可以少于索赔的 {amount}。</translation>
        </message>
        <message>
            <source>Re&amp;ference</source>
            <translation>凭据(&amp;F)</translation>
        </message>
        <message>
            <source>Send the claim to the other side, then note it: the clock for the answer starts.</source>
            <translation>把索赔发给对方后在此记下：答复时限开始计时。</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>已提交</translation>
        </message>
        <message>
            <source>Take this receipt back (booked in error or bounced)</source>
            <translation>撤回这笔到账（记错或退票）</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>What do they admit?</source>
            <translation>对方认多少？</translation>
        </message>
        <message>
            <source>Why it is given up</source>
            <translation>放弃的原因</translation>
        </message>
        <message>
            <source>Write off</source>
            <translation>核销</translation>
        </message>
        <message>
            <source>{amount} still to come in</source>
            <translation>还差 {amount} 到账</translation>
        </message>
        <message>
            <source>{receipt} — taken back: {why}</source>
            <translation>{receipt} — 已撤回：{why}</translation>
        </message>
    </context>
    <context>
        <name>ClaimColumns</name>
        <message>
            <source>Admitted</source>
            <translation>已认</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>From</source>
            <translation>向谁</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>错发单</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>到账</translation>
        </message>
        <message>
            <source>Still owed</source>
            <translation>未收</translation>
        </message>
    </context>
    <context>
        <name>ClaimPanel</name>
        <message>
            <source>All that is on record is claimed.</source>
            <translation>记录在案的都已索赔。</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Another item…</source>
            <translation>其他项目…</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>From whom</source>
            <translation>向谁</translation>
        </message>
        <message>
            <source>Not claimed yet</source>
            <translation>还没索赔的</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Plan what is ticked</source>
            <translation>拟定勾选的</translation>
        </message>
        <message>
            <source>Submit all that is planned</source>
            <translation>全部标记已提交</translation>
        </message>
        <message>
            <source>claimed {claimed} · admitted {admitted} · received {received}</source>
            <translation>索赔 {claimed} · 已认 {admitted} · 到账 {received}</translation>
        </message>
        <message>
            <source>cost not on record: enter it</source>
            <translation>没有成本记录，请填写</translation>
        </message>
        <message>
            <source>instead of the goods' price: the buyer gets them after all</source>
            <translation>买家最后收到了货，所以只算补发成本，不再算货款</translation>
        </message>
        <message>
            <source>less what is claimed for the same goods</source>
            <translation>已减去同一批货提过的索赔</translation>
        </message>
        <message>
            <source>net loss {amount}</source>
            <translation>净损失 {amount}</translation>
        </message>
        <message>
            <source>paid for goods the buyer did not get</source>
            <translation>买家没收到的货，货款白付了</translation>
        </message>
        <message>
            <source>their price, at most what the buyer gets back</source>
            <translation>按采购价，不超过退给买家的金额</translation>
        </message>
        <message>
            <source>to negotiate</source>
            <translation>协商项</translation>
        </message>
        <message>
            <source>{percent} % of the responsibility is open: decide it first to see what to claim.</source>
            <translation>还有 {percent}% 责任未定：先定责任，再看该索赔什么。</translation>
        </message>
    </context>
    <context>
        <name>ClaimsBox</name>
        <message>
            <source>Claims</source>
            <translation>索赔</translation>
        </message>
    </context>
    <context>
        <name>CompareWindow</name>
        <message>
            <source>Suppliers compared</source>
            <translation>供应商对比</translation>
        </message>
        <message>
            <source>The worst first. Few cases are shown and not graded; the limits are in the settings.</source>
            <translation>最差的排在前面。件数太少的只显示、不评级；界线在设置里。</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>近 {days} 天</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Contacts and return address</source>
            <translation>联系方式与退货地址</translation>
        </message>
        <message>
            <source>Copy the return address</source>
            <translation>复制退货地址</translation>
        </message>
        <message>
            <source>Courier accounts</source>
            <translation>快递账号</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>No return address yet: a wrong one is at the seller's risk.</source>
            <translation>还没有退货地址：退错地方由卖家承担</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Return address copied</source>
            <translation>退货地址已复制</translation>
        </message>
        <message>
            <source>Shop page</source>
            <translation>店铺网址</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
    </context>
    <context>
        <name>CostsCard</name>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Noted in error</source>
            <translation>记错</translation>
        </message>
        <message>
            <source>Take back: {cost}</source>
            <translation>撤回：{cost}</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>What you paid besides</source>
            <translation>你另外付的</translation>
        </message>
    </context>
    <context>
        <name>FormColumns</name>
        <message>
            <source>(no heading)</source>
            <translation>（无表头）</translation>
        </message>
        <message>
            <source>Always the same text…</source>
            <translation>每行都填同样的字…</translation>
        </message>
        <message>
            <source>Its heading says nothing known: choose, or leave it.</source>
            <translation>这个表头看不出要填什么：请选一项，或留空。</translation>
        </message>
        <message>
            <source>Left blank</source>
            <translation>留空</translation>
        </message>
        <message>
            <source>Left to the supplier</source>
            <translation>留给供应商填</translation>
        </message>
        <message>
            <source>Text under {heading}</source>
            <translation>“{heading}”下的字</translation>
        </message>
        <message>
            <source>The text of every row</source>
            <translation>每一行都填的字</translation>
        </message>
        <message>
            <source>What stands under {heading}</source>
            <translation>“{heading}”下填什么</translation>
        </message>
        <message>
            <source>for instance {example}</source>
            <translation>例：{example}</translation>
        </message>
    </context>
    <context>
        <name>HoldCard</name>
        <message>
            <source>Hold</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Hold: no order goes to this supplier. Why?</source>
            <translation>暂停后不再推单给他。原因？</translation>
        </message>
        <message>
            <source>Last day of the hold</source>
            <translation>暂停到哪天</translation>
        </message>
        <message>
            <source>On hold {end}</source>
            <translation>已暂停，{end}</translation>
        </message>
        <message>
            <source>Reason of the hold</source>
            <translation>暂停原因</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>until</source>
            <translation>到</translation>
        </message>
        <message>
            <source>until released</source>
            <translation>直到手动恢复</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>到 {day}</translation>
        </message>
        <message>
            <source>{name} is on hold</source>
            <translation>{name} 已暂停</translation>
        </message>
        <message>
            <source>{name} is released</source>
            <translation>{name} 已恢复</translation>
        </message>
    </context>
    <context>
        <name>LetterAction</name>
        <message numerus="yes">
            <source>%n item(s) of the letter are not noted as sent.</source>
            <translation>
                <numerusform>索赔函里有 %n 项还没有记为“已提交”。</numerusform>
            </translation>
        </message>
        <message>
            <source>It went out</source>
            <translation>已经发出</translation>
        </message>
    </context>
    <context>
        <name>MonthsChart</name>
        <message>
            <source>Grey: too few lines to judge by.</source>
            <translation>灰色：行数太少，说明不了什么。</translation>
        </message>
        <message>
            <source>Save this chart</source>
            <translation>保存此图</translation>
        </message>
        <message>
            <source>Wrong lines by month</source>
            <translation>每月错发率</translation>
        </message>
        <message>
            <source>{wrong} of {sent} lines in twelve months: {rate}</source>
            <translation>近十二个月发 {sent} 行，错 {wrong} 行：{rate}</translation>
        </message>
    </context>
    <context>
        <name>OwesCard</name>
        <message>
            <source>Admitted</source>
            <translation>已认</translation>
        </message>
        <message>
            <source>By age: {list}</source>
            <translation>按账龄：{list}</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Letter of claim…</source>
            <translation>索赔函…</translation>
        </message>
        <message>
            <source>Nothing was claimed from this supplier.</source>
            <translation>还没有向他索赔过。</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Owes me</source>
            <translation>供应商欠我</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>到账</translation>
        </message>
        <message>
            <source>Still owed</source>
            <translation>未收</translation>
        </message>
        <message>
            <source>What he has not answered yet, as a letter to print or send as PDF</source>
            <translation>供应商还没答复的索赔，做成一封信，可打印或存成 PDF</translation>
        </message>
        <message>
            <source>over {days} days</source>
            <translation>超过 {days} 天</translation>
        </message>
        <message>
            <source>up to {days} days</source>
            <translation>{days} 天内</translation>
        </message>
        <message>
            <source>{ages}: {amount}</source>
            <translation>{ages} {amount}</translation>
        </message>
    </context>
    <context>
        <name>OwnFormPanel</name>
        <message>
            <source>&amp;First row to fill</source>
            <translation>从第几行开始填(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Rows prepared there</source>
            <translation>表里预留的行数(&amp;R)</translation>
        </message>
        <message>
            <source>A copy is filled each time: fonts, colours, choices and page settings stay.</source>
            <translation>每次填的是副本：字体、颜色、下拉选项、打印设置都保留。</translation>
        </message>
        <message>
            <source>A new supplier</source>
            <translation>新供应商</translation>
        </message>
        <message>
            <source>A new supplier…</source>
            <translation>新供应商…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose whose it is…</source>
            <translation>请选这是谁家的…</translation>
        </message>
        <message>
            <source>Choose whose sheet this is.</source>
            <translation>请选这是谁家的表。</translation>
        </message>
        <message>
            <source>Examples among these rows go; what stands below them stays below the last row.</source>
            <translation>这些行里的示例会被替换；下面的说明、合计会顺延到最后一行之后。</translation>
        </message>
        <message>
            <source>From now on it is filled (Ctrl+Enter)</source>
            <translation>以后就填这张表（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>发给谁</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Not kept: {things}</source>
            <translation>保不住：{things}</translation>
        </message>
        <message>
            <source>Of this kind of file only the headings are taken over; it is written as .xlsx without its looks. To keep them, save it as .xlsx in Excel or WPS and hand it over again.</source>
            <translation>这种文件只能沿用表头，导出为 .xlsx，样式不保留。想保留样式，请在 Excel 或 WPS 里另存为 .xlsx 再给一次。</translation>
        </message>
        <message>
            <source>Reading the columns</source>
            <translation>正在读取表头</translation>
        </message>
        <message>
            <source>Use this sheet</source>
            <translation>就用这张表</translation>
        </message>
        <message>
            <source>What stands in his columns</source>
            <translation>每一列填什么</translation>
        </message>
        <message>
            <source>Where the rows go</source>
            <translation>填在哪几行</translation>
        </message>
        <message>
            <source>Whose empty sheet is it?</source>
            <translation>这是谁家的空白表？</translation>
        </message>
        <message>
            <source>buttons and other controls</source>
            <translation>按钮等控件</translation>
        </message>
        <message>
            <source>drawn shapes</source>
            <translation>手绘图形</translation>
        </message>
        <message>
            <source>newer conditional formats</source>
            <translation>新式条件格式</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>{file} is filled from now on.</source>
            <translation>以后就填 {file} 这张表。</translation>
        </message>
        <message>
            <source>{platform}: bulk shipping</source>
            <translation>{platform}：批量发货</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Suppliers</source>
            <translation>供应商</translation>
        </message>
    </context>
    <context>
        <name>QualityCard</name>
        <message>
            <source>Add photos…</source>
            <translation>添加照片…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Hold these goods</source>
            <translation>暂停此商品</translation>
        </message>
        <message>
            <source>Log a check</source>
            <translation>记一次检查</translation>
        </message>
        <message>
            <source>Nothing was looked at yet: a sample before the first order saves returns.</source>
            <translation>还没有检查过：首单前看样品，能少很多退货。</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Pictures and videos (*)</source>
            <translation>照片和视频 (*)</translation>
        </message>
        <message>
            <source>Quality checks and samples</source>
            <translation>质检与样品</translation>
        </message>
        <message>
            <source>Show {count} more</source>
            <translation>再显示 {count} 条</translation>
        </message>
        <message>
            <source>These goods go out to nobody until released.</source>
            <translation>解除暂停前，此商品不再发出。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>{kind} failed on {day}: {note}</source>
            <translation>{day}{kind}不合格：{note}</translation>
        </message>
    </context>
    <context>
        <name>QualityForm</name>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Code</source>
            <translation>编码(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Day</source>
            <translation>日期(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>说明(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Product</source>
            <translation>商品(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>结果(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Variant</source>
            <translation>规格(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>检查什么(&amp;W)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose photos…</source>
            <translation>选择照片…</translation>
        </message>
        <message>
            <source>P&amp;hotos</source>
            <translation>照片(&amp;H)</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Pictures and videos (*)</source>
            <translation>照片和视频 (*)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>What was wrong; needed unless it passed.</source>
            <translation>问题在哪；合格时可不填。</translation>
        </message>
    </context>
    <context>
        <name>ScoreCard</name>
        <message>
            <source>Claims</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Compare suppliers</source>
            <translation>对比供应商</translation>
        </message>
        <message>
            <source>Days the scorecard counts</source>
            <translation>成绩单统计的天数</translation>
        </message>
        <message>
            <source>Incidents: {open} open of {total}</source>
            <translation>错发：{total} 件，其中 {open} 件没关闭</translation>
        </message>
        <message>
            <source>Net loss per 100 orders</source>
            <translation>每百单净损失</translation>
        </message>
        <message>
            <source>Scorecard</source>
            <translation>成绩单</translation>
        </message>
        <message>
            <source>last {days} days</source>
            <translation>近 {days} 天</translation>
        </message>
    </context>
    <context>
        <name>ScoreWords</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n 次回应</numerusform>
            </translation>
        </message>
        <message>
            <source>Claims admitted</source>
            <translation>认赔比例</translation>
        </message>
        <message>
            <source>Claims paid</source>
            <translation>到账比例</translation>
        </message>
        <message>
            <source>Days to the money</source>
            <translation>认赔到到账</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>首次回应</translation>
        </message>
        <message>
            <source>Found before the buyer</source>
            <translation>先于买家发现</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Grade {grade}</source>
            <translation>{grade} 级</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Net loss per 100 orders</source>
            <translation>每百单净损失</translation>
        </message>
        <message>
            <source>Parcels stopped</source>
            <translation>拦截成功</translation>
        </message>
        <message>
            <source>Sent in time</source>
            <translation>准时发出</translation>
        </message>
        <message>
            <source>Too few to grade</source>
            <translation>太少，不评级</translation>
        </message>
        <message>
            <source>Without evidence</source>
            <translation>缺证据</translation>
        </message>
        <message>
            <source>Wrong lines</source>
            <translation>错发率</translation>
        </message>
        <message>
            <source>claimed {claimed} · admitted {admitted} · received {received}</source>
            <translation>索赔 {claimed} · 认赔 {admitted} · 到账 {received}</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} 小时</translation>
        </message>
        <message>
            <source>{part} of {whole}</source>
            <translation>{part}/{whole}</translation>
        </message>
    </context>
    <context>
        <name>SettlementColumns</name>
        <message>
            <source>Claim</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>He pays</source>
            <translation>他付的</translation>
        </message>
        <message>
            <source>His number</source>
            <translation>表里的单号</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Still owed</source>
            <translation>还欠</translation>
        </message>
    </context>
    <context>
        <name>SettlementOwner</name>
        <message>
            <source>&amp;Supplier</source>
            <translation>供应商(&amp;S)</translation>
        </message>
        <message>
            <source>Choose the supplier</source>
            <translation>请选供应商</translation>
        </message>
        <message>
            <source>Is this a supplier's settlement sheet?</source>
            <translation>这是供应商的对账单吗？</translation>
        </message>
        <message>
            <source>It could be one, or another kind of sheet. If it is one, choose whose it is.</source>
            <translation>可能是对账单，也可能是别的表。是的话，选一下是谁家的。</translation>
        </message>
        <message>
            <source>It is another sheet</source>
            <translation>不是，是别的表</translation>
        </message>
        <message>
            <source>Its orders and its title do not say which supplier it is from.</source>
            <translation>从表里的订单和标题看不出是哪家供应商的。</translation>
        </message>
        <message>
            <source>Read it as orders, parcels, after-sales cases or prices instead</source>
            <translation>改按订单、发货、售后或价格表来读</translation>
        </message>
        <message>
            <source>Whose settlement sheet is it?</source>
            <translation>这是谁家的对账单？</translation>
        </message>
    </context>
    <context>
        <name>SettlementPanel</name>
        <message>
            <source>Also what differs: what he pays counts as his answer</source>
            <translation>金额不一致的也入账：以他付的数为答复</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>入账</translation>
        </message>
        <message>
            <source>Book {sums}</source>
            <translation>入账 {sums}</translation>
        </message>
        <message>
            <source>Booked by mistake</source>
            <translation>入账记错了</translation>
        </message>
        <message>
            <source>Booked: {sums}</source>
            <translation>已入账 {sums}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>No row of this sheet pays anything, and nothing is claimed.</source>
            <translation>表里没有一行有扣款或赔付，也没有待收的索赔。</translation>
        </message>
        <message>
            <source>Noted as deducted from a bill, all in one step (Ctrl+Enter)</source>
            <translation>记为从货款中抵扣，一步记完（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Reading the sheet</source>
            <translation>正在读表</translation>
        </message>
        <message>
            <source>Rows of his sheet</source>
            <translation>结算单的各行</translation>
        </message>
        <message>
            <source>This sheet was booked on {moment}. Take that booking back first.</source>
            <translation>这张表 {moment} 已经入过账。要重来请先撤回那一次。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>SettlementsCard</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Held against what you claim: what agrees, differs or is missing</source>
            <translation>和你的索赔逐项核对：哪些一致、哪些不一致、哪些漏了</translation>
        </message>
        <message>
            <source>His settlement sheet</source>
            <translation>供应商的结算单</translation>
        </message>
        <message>
            <source>His settlement sheets</source>
            <translation>供应商的结算单</translation>
        </message>
        <message>
            <source>None was booked yet.</source>
            <translation>还没有入账过。</translation>
        </message>
        <message>
            <source>Read his sheet…</source>
            <translation>核对结算单…</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xls *.csv *.tsv *.ods)</source>
            <translation>表格 (*.xlsx *.xls *.csv *.tsv *.ods)</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>The sheet {name} was taken back</source>
            <translation>结算单 {name} 已撤回</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤回</translation>
        </message>
    </context>
    <context>
        <name>SheetCard</name>
        <message>
            <source>Change its columns</source>
            <translation>改每列填什么</translation>
        </message>
        <message>
            <source>Columns of the sheet</source>
            <translation>表的列</translation>
        </message>
        <message>
            <source>Drop his own empty sheet here or anywhere: it is filled from then on.</source>
            <translation>把他家的空白下单表拖进窗口任何地方，以后就按他的表填。</translation>
        </message>
        <message>
            <source>Order sheet he gets</source>
            <translation>发给他的下单表</translation>
        </message>
        <message>
            <source>Use his own empty sheet…</source>
            <translation>用他家的空白表…</translation>
        </message>
    </context>
    <context>
        <name>StatementCard</name>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Nothing was open and nothing happened in this period.</source>
            <translation>这段时间没有往来。</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save as a sheet…</source>
            <translation>存为表格…</translation>
        </message>
        <message>
            <source>Save the statement</source>
            <translation>保存对账单</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>See the pages, print them or save them as PDF</source>
            <translation>预览页面，打印或存成 PDF</translation>
        </message>
        <message>
            <source>Statement of account</source>
            <translation>对账单</translation>
        </message>
        <message>
            <source>Statement {supplier} {from_on} to {to_on}.xlsx</source>
            <translation>对账单 {supplier} {from_on} 至 {to_on}.xlsx</translation>
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
            <source>What was photographed of the incidents follows the sums</source>
            <translation>在金额之后附上事故照片</translation>
        </message>
        <message>
            <source>open before {opening} + claimed {claimed} − not admitted {reduced} − written off {dropped} − received {received} = open now {closing}</source>
            <translation>期初 {opening} + 索赔 {claimed} − 未认 {reduced} − 核销 {dropped} − 到账 {received} = 期末 {closing}</translation>
        </message>
        <message>
            <source>with pictures</source>
            <translation>附照片</translation>
        </message>
    </context>
    <context>
        <name>SupplierColumns</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未结</translation>
        </message>
        <message>
            <source>Owes me</source>
            <translation>欠我</translation>
        </message>
        <message>
            <source>Wrong 30 d</source>
            <translation>30 天错发率</translation>
        </message>
        <message>
            <source>few were sent: the share says little</source>
            <translation>发货少，比例仅供参考</translation>
        </message>
        <message>
            <source>{wrong} of {sent} lines sent were wrong</source>
            <translation>发货 {sent} 行，错 {wrong} 行</translation>
        </message>
    </context>
    <context>
        <name>SupplierForm</name>
        <message>
            <source>&amp;Address</source>
            <translation>地址(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Contact</source>
            <translation>联系人(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Days to object</source>
            <translation>验货异议期（天）(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Email</source>
            <translation>邮箱(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Freight of mistakes</source>
            <translation>错发运费谁付(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>电话(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Recipient</source>
            <translation>收件人(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;WeChat</source>
            <translation>微信(&amp;W)</translation>
        </message>
        <message>
            <source>After he admitted a claim.</source>
            <translation>从认赔之日算起。</translation>
        </message>
        <message>
            <source>After that silence counts as acceptance, two years at most (民法典 §621).</source>
            <translation>过期不提视为合格，最长两年（民法典 §621）。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Co&amp;urier accounts</source>
            <translation>快递账号(&amp;U)</translation>
        </message>
        <message>
            <source>Days to pa&amp;y</source>
            <translation>赔付期限（天）(&amp;Y)</translation>
        </message>
        <message>
            <source>Hours to ans&amp;wer</source>
            <translation>答复时限（小时）(&amp;W)</translation>
        </message>
        <message>
            <source>New supplier</source>
            <translation>新供应商</translation>
        </message>
        <message>
            <source>No&amp;te</source>
            <translation>备注(&amp;T)</translation>
        </message>
        <message>
            <source>P&amp;hone there</source>
            <translation>收件电话(&amp;H)</translation>
        </message>
        <message>
            <source>Packing photo for each parcel</source>
            <translation>每件要打包照片</translation>
        </message>
        <message>
            <source>Pena&amp;lties</source>
            <translation>违约条款(&amp;L)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>保存 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Shop pa&amp;ge</source>
            <translation>店铺网址(&amp;G)</translation>
        </message>
        <message>
            <source>Weight of each parcel</source>
            <translation>每件要称重</translation>
        </message>
        <message>
            <source>What was agreed</source>
            <translation>约定条款</translation>
        </message>
        <message>
            <source>Where goods go back to</source>
            <translation>退货地址</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>{name} changed</source>
            <translation>{name} 已修改</translation>
        </message>
    </context>
    <context>
        <name>SupplierListColumns</name>
        <message>
            <source>Now</source>
            <translation>状态</translation>
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
            <source>What the list says</source>
            <translation>名单内容</translation>
        </message>
    </context>
    <context>
        <name>SupplierListPanel</name>
        <message>
            <source>All in one step, with Undo (Ctrl+Enter)</source>
            <translation>一步完成，可撤销（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>No row names a supplier.</source>
            <translation>没有一行写了供应商名称。</translation>
        </message>
        <message>
            <source>Reading the list</source>
            <translation>正在读取名单</translation>
        </message>
        <message>
            <source>Suppliers of the list</source>
            <translation>名单中的供应商</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>导入</translation>
        </message>
    </context>
    <context>
        <name>SupplierNews</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n 家有改动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n supplier(s) entered</source>
            <translation>
                <numerusform>新增 %n 家供应商</numerusform>
            </translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>有改动</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Row {row}: {reason}</source>
            <translation>第 {row} 行：{reason}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>left out</source>
            <translation>未导入</translation>
        </message>
    </context>
    <context>
        <name>SupplierPanel</name>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>已暂停</translation>
        </message>
    </context>
    <context>
        <name>SupplierPreventionCard</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n 起事故</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>全部措施</translation>
        </message>
        <message>
            <source>Look…</source>
            <translation>查看…</translation>
        </message>
        <message>
            <source>Nothing comes again so often that it is proposed; nothing is under way.</source>
            <translation>没有反复到需要建议的错误，也没有进行中的措施。</translation>
        </message>
        <message>
            <source>No…</source>
            <translation>不采纳…</translation>
        </message>
        <message>
            <source>So that it does not happen again</source>
            <translation>防止再次发生</translation>
        </message>
        <message>
            <source>Take it on after all</source>
            <translation>还是采纳</translation>
        </message>
        <message>
            <source>Take it on…</source>
            <translation>采纳…</translation>
        </message>
        <message>
            <source>Turned down: {advice}</source>
            <translation>未采纳：{advice}</translation>
        </message>
        <message>
            <source>Why not? It is proposed again only for mistakes from now on.</source>
            <translation>为什么不采纳？以后只有新的错误才会再次建议。</translation>
        </message>
    </context>
    <context>
        <name>SuppliersPage</name>
        <message numerus="yes">
            <source>%n supplier(s)</source>
            <translation>
                <numerusform>%n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>A list of suppliers</source>
            <translation>供应商名单</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Choose a supplier</source>
            <translation>选一家供应商</translation>
        </message>
        <message>
            <source>Contacts, terms, what he owes and his mistakes appear here.</source>
            <translation>这里显示联系方式、条款、欠款和错发情况。</translation>
        </message>
        <message>
            <source>Corrective actions</source>
            <translation>改进措施</translation>
        </message>
        <message>
            <source>From a sheet…</source>
            <translation>从表格导入…</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Name, contact, phone, WeChat…</source>
            <translation>名称、联系人、电话、微信…</translation>
        </message>
        <message>
            <source>New supplier</source>
            <translation>新供应商</translation>
        </message>
        <message>
            <source>No supplier passes the filter</source>
            <translation>没有符合筛选的供应商</translation>
        </message>
        <message>
            <source>No supplier yet</source>
            <translation>还没有供应商</translation>
        </message>
        <message>
            <source>Owes me</source>
            <translation>欠我</translation>
        </message>
        <message>
            <source>Set a filter to “All”, or clear the search.</source>
            <translation>把筛选改回“全部”，或清空搜索。</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xls *.csv *.tsv *.ods)</source>
            <translation>表格 (*.xlsx *.xls *.csv *.tsv *.ods)</translation>
        </message>
        <message>
            <source>Suppliers from a sheet…</source>
            <translation>从表格导入供应商…</translation>
        </message>
        <message>
            <source>They come with the first sheets, or add one yourself.</source>
            <translation>导入表格时会自动建立，也可以自己添加。</translation>
        </message>
        <message>
            <source>claimed {claimed} · received {received} · still owed {owed} · overdue {overdue}</source>
            <translation>索赔 {claimed} · 到账 {received} · 未收 {owed} · 逾期 {overdue}</translation>
        </message>
        <message>
            <source>not on hold</source>
            <translation>未暂停</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>something</source>
            <translation>有欠款</translation>
        </message>
    </context>
    <context>
        <name>TermsCard</name>
        <message>
            <source>Add the contract…</source>
            <translation>添加合同…</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复时限</translation>
        </message>
        <message>
            <source>Documents and pictures (*)</source>
            <translation>文档和图片 (*)</translation>
        </message>
        <message>
            <source>Freight of mistakes</source>
            <translation>错发运费</translation>
        </message>
        <message>
            <source>Inspection</source>
            <translation>验货异议期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>赔付期限</translation>
        </message>
        <message>
            <source>Penalties</source>
            <translation>违约条款</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>约定条款</translation>
        </message>
        <message>
            <source>The contract</source>
            <translation>合同</translation>
        </message>
        <message>
            <source>packing photo</source>
            <translation>打包照片</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>称重</translation>
        </message>
        <message>
            <source>within {hours} hours</source>
            <translation>{hours} 小时内</translation>
        </message>
        <message>
            <source>{days} days after admitting</source>
            <translation>认赔后 {days} 天内</translation>
        </message>
        <message>
            <source>{days} days to object</source>
            <translation>{days} 天内可提出</translation>
        </message>
    </context>
    <context>
        <name>_RepeatedRow</name>
        <message>
            <source>Again and again</source>
            <translation>反复出错</translation>
        </message>
        <message>
            <source>Hold these goods</source>
            <translation>这个货暂停推单</translation>
        </message>
        <message>
            <source>Packing photos are required of him from now on.</source>
            <translation>以后要求他打包拍照。</translation>
        </message>
        <message>
            <source>Release these goods</source>
            <translation>恢复推单</translation>
        </message>
        <message>
            <source>Require packing photos</source>
            <translation>要求打包拍照</translation>
        </message>
        <message>
            <source>These goods go out to nobody until released.</source>
            <translation>这个货暂停推单，恢复前不会发给任何供应商。</translation>
        </message>
        <message>
            <source>wrong {times} times at {name}</source>
            <translation>在{name}发错 {times} 次</translation>
        </message>
        <message>
            <source>{goods}: wrong {times} times lately</source>
            <translation>{goods}：近来发错 {times} 次</translation>
        </message>
    </context>
</TS>
