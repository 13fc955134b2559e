<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>About</name>
        <message>
            <source>About Makegood {version}</source>
            <translation>关于错发管家 {version}</translation>
        </message>
        <message>
            <source>Makegood · 错发管家 puts wrong shipments right, for shops that sell by dropshipping. Your data stays on this computer. Built with Python, Qt (PySide6, LGPL), peewee, openpyxl, calamine and Material Design icons. MIT licence. Statements about law and platform rules name their source; they are no legal advice.</source>
            <translation>Makegood · 错发管家：帮一件代发的店主把错发的单办妥。数据只保存在这台电脑上。使用 Python、Qt（PySide6，LGPL）、peewee、openpyxl、calamine 和 Material Design 图标。MIT 许可。涉及法律和平台规则的内容都注明来源，不构成法律意见。</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Makegood cannot open</source>
            <translation>错发管家打不开</translation>
        </message>
        <message>
            <source>Making the sample shop</source>
            <translation>正在准备示例店铺</translation>
        </message>
        <message>
            <source>The backup was not put back</source>
            <translation>备份没有恢复</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>BuyersCard</name>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source> incidents</source>
            <translation> 起</translation>
        </message>
        <message>
            <source>&amp;Note them on orders and incidents</source>
            <translation>在订单和事故上提示(&amp;N)</translation>
        </message>
        <message>
            <source>Counted &amp;over</source>
            <translation>统计天数(&amp;O)</translation>
        </message>
        <message>
            <source>Noted &amp;from</source>
            <translation>达到几起才提示(&amp;F)</translation>
        </message>
        <message>
            <source>Only what happened is counted, nothing is guessed; it goes into no message and no paper. As shipped: on.</source>
            <translation>只数发生过的事，不作猜测；不会写进任何消息和单据。出厂设置：开。</translation>
        </message>
        <message>
            <source>Repeated incidents of one buyer</source>
            <translation>同一买家反复出事故</translation>
        </message>
    </context>
    <context>
        <name>CameInCard</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n 处不符</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n 单</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shipping sheet(s)</source>
            <translation>
                <numerusform>发货表 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n swapped</source>
            <translation>
                <numerusform>互换 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Came in today</source>
            <translation>今天进来的</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>还没有。</translation>
        </message>
        <message>
            <source>{sheets}: {rows}, {findings}</source>
            <translation>{sheets}：{rows}，{findings}</translation>
        </message>
        <message>
            <source>{sheets}: {rows}, {findings}, {swapped} of them</source>
            <translation>{sheets}：{rows}，{findings}，其中{swapped}</translation>
        </message>
    </context>
    <context>
        <name>CellEdit</name>
        <message>
            <source>Change this cell</source>
            <translation>修改这一格</translation>
        </message>
    </context>
    <context>
        <name>ChosenSums</name>
        <message numerus="yes">
            <source>%n row(s) selected</source>
            <translation>
                <numerusform>已选 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>too many to add up; the sums of the filter stand below</source>
            <translation>行数太多，不逐行相加；筛选的合计见下方</translation>
        </message>
    </context>
    <context>
        <name>ClocksCard</name>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source>0 where nobody knows: then it does not run.</source>
            <translation>没人知道时填 0：这项时限就不计时。</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Every platform</source>
            <translation>所有平台</translation>
        </message>
        <message>
            <source>In the same unit.</source>
            <translation>单位同上。</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Runs for</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Second care call after</source>
            <translation>第二次回访</translation>
        </message>
        <message>
            <source>Send again at once up to</source>
            <translation>先补发的错货价值上限</translation>
        </message>
        <message>
            <source>Source: {source}, checked on {day}</source>
            <translation>来源：{source}，{day}核对</translation>
        </message>
        <message>
            <source>Source: {source}; nobody has checked it</source>
            <translation>来源：{source}；尚未核实</translation>
        </message>
        <message>
            <source>Warns before its end</source>
            <translation>提前提醒</translation>
        </message>
        <message>
            <source>Where the first reached nobody; counted from the day the buyer is settled.</source>
            <translation>第一次没联系上时；从买家处理完那天算起。</translation>
        </message>
        <message>
            <source>Wrong goods worth no more than this do not hold up the right ones.</source>
            <translation>错货价值不超过这个数时，不等退回就先补发。</translation>
        </message>
        <message>
            <source>after delivery</source>
            <translation>签收后</translation>
        </message>
        <message>
            <source>before delivery</source>
            <translation>签收前</translation>
        </message>
    </context>
    <context>
        <name>ColumnChoices</name>
        <message>
            <source>As they were at first</source>
            <translation>恢复原样</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Keep in sight up to “{column}”</source>
            <translation>冻结到“{column}”这一列</translation>
        </message>
        <message>
            <source>Keep none in sight</source>
            <translation>取消冻结</translation>
        </message>
        <message>
            <source>Move to the left</source>
            <translation>左移一列</translation>
        </message>
        <message>
            <source>Move to the right</source>
            <translation>右移一列</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Copy details</source>
            <translation>复制细节</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Makegood made a mistake and could not finish this step.</source>
            <translation>程序出错，这一步没有完成。</translation>
        </message>
        <message>
            <source>Nothing was left half done: a step is saved whole or not at all, and everything before it is there. You can go on working. If it happens again, copy the details and send them to whoever looks after Makegood for you.</source>
            <translation>不会留下半成品：每一步要么全部保存，要么完全不保存，之前的内容都在，可以继续使用。如果再次出现，请复制细节，发给帮你维护错发管家的人。</translation>
        </message>
        <message>
            <source>Open the log's folder</source>
            <translation>打开日志文件夹</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Save a report…</source>
            <translation>保存报告…</translation>
        </message>
        <message>
            <source>Show details</source>
            <translation>查看细节</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>出了点问题</translation>
        </message>
        <message>
            <source>Technical details</source>
            <translation>技术细节</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>文本文件 (*.txt)</translation>
        </message>
        <message>
            <source>The log is in {folder}</source>
            <translation>日志在 {folder}</translation>
        </message>
    </context>
    <context>
        <name>DataFolderDialog</name>
        <message>
            <source>Choose the folder it is in now…</source>
            <translation>选择数据现在所在的文件夹…</translation>
        </message>
        <message>
            <source>Choose the folder to move the data into</source>
            <translation>选择要把数据搬进去的文件夹</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Delete the old copy in {path}?</source>
            <translation>删除 {path} 里的旧数据吗？</translation>
        </message>
        <message>
            <source>Delete the old copy…</source>
            <translation>删除旧数据…</translation>
        </message>
        <message>
            <source>It is as it was when the data was moved, and is not used any more.</source>
            <translation>它还是搬之前的样子，已不再使用。</translation>
        </message>
        <message>
            <source>Look first whether all is there in the new folder. This cannot be undone.</source>
            <translation>请先看看新文件夹里是不是什么都在。删除后不能撤销。</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>搬过去</translation>
        </message>
        <message>
            <source>Move the data to {path}?</source>
            <translation>把数据搬到 {path} 吗？</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>换位置…</translation>
        </message>
        <message>
            <source>Moving the data</source>
            <translation>正在搬数据</translation>
        </message>
        <message>
            <source>Only your own shop moves: not the sample shop, nor a folder named at start.</source>
            <translation>只能搬您自己的店铺：示例店铺，或启动时指定的文件夹，不能在这里搬。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Orders, incidents, evidence, backups and logs are in this folder of this computer. Removing the program leaves it as it is.</source>
            <translation>订单、错发、凭证、备份和日志都在这台电脑的这个文件夹里。卸载软件不会动它。</translation>
        </message>
        <message>
            <source>The data was not moved</source>
            <translation>数据没有搬</translation>
        </message>
        <message>
            <source>The old copy is still there</source>
            <translation>旧数据还留着</translation>
        </message>
        <message>
            <source>The old copy was deleted.</source>
            <translation>旧数据已删除。</translation>
        </message>
        <message>
            <source>The window closes for a moment. Every file is copied and compared, then the new folder is used; the old one stays until you delete it here.</source>
            <translation>窗口会先关上一会儿。每个文件都拷过去并核对无误，才改用新文件夹；旧文件夹留着，等您在这里确认后再删。</translation>
        </message>
        <message>
            <source>Where my data is</source>
            <translation>数据在哪里</translation>
        </message>
        <message>
            <source>Your data is now in {path}. The old folder was left as it was.</source>
            <translation>数据已搬到 {path}。旧文件夹原样留着。</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Drop order sheets or suppliers' shipping sheets here</source>
            <translation>把订单表或供应商发货表放在这里</translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message>
            <source>Show {count} more</source>
            <translation>再显示 {count} 件</translation>
        </message>
    </context>
    <context>
        <name>DueList</name>
        <message numerus="yes">
            <source>%n thing(s) to do</source>
            <translation>
                <numerusform>共 %n 件要办</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation>没有待办。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>待办清单</translation>
        </message>
        <message>
            <source>When</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message numerus="yes">
            <source>%n incident(s) found</source>
            <translation>
                <numerusform>发现错发 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order line(s) shipped</source>
            <translation>
                <numerusform>发货 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>Found before the buyer</source>
            <translation>先于买家发现</translation>
        </message>
        <message>
            <source>Parcels stopped</source>
            <translation>拦截成功</translation>
        </message>
        <message>
            <source>Suppliers owe me</source>
            <translation>供应商欠我</translation>
        </message>
        <message>
            <source>Wrong rate</source>
            <translation>错发率</translation>
        </message>
    </context>
    <context>
        <name>FirstDayCard</name>
        <message>
            <source>A shipping sheet against the orders</source>
            <translation>拿发货表核对订单</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Enter them by hand</source>
            <translation>手工录入</translation>
        </message>
        <message>
            <source>From a sheet…</source>
            <translation>从表格导入…</translation>
        </message>
        <message>
            <source>Help → First day brings it back</source>
            <translation>从“帮助 → 第一天”可以再打开</translation>
        </message>
        <message>
            <source>How suppliers are reached</source>
            <translation>怎么联系供应商</translation>
        </message>
        <message>
            <source>Keep the name</source>
            <translation>保存名字</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <source>Order sheets in</source>
            <translation>导入订单表</translation>
        </message>
        <message>
            <source>Your first day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的名字</translation>
        </message>
        <message>
            <source>Your name, for papers and records</source>
            <translation>您的名字，用于单据和记录</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>Choose order sheets…</source>
            <translation>选择订单表…</translation>
        </message>
        <message>
            <source>Drop what your supplier sends back: wrong and swapped parcels are found while they move.</source>
            <translation>拖入供应商回传的发货表：发错、串单的包裹在路上就能发现。</translation>
        </message>
        <message>
            <source>Drop your platforms' order sheets anywhere on this window, or choose them.</source>
            <translation>把平台导出的订单表拖到窗口任何地方，或点下面选择。</translation>
        </message>
        <message>
            <source>Every mistake to its end</source>
            <translation>每件错发办到底</translation>
        </message>
        <message>
            <source>Open the sample shop</source>
            <translation>打开示例店铺</translation>
        </message>
        <message>
            <source>Orders in</source>
            <translation>订单进来</translation>
        </message>
        <message>
            <source>Sheets of Taobao, Pinduoduo, Douyin, Shopify and others are recognised by themselves.</source>
            <translation>淘宝、拼多多、抖店、Shopify 等导出的表自动识别。</translation>
        </message>
        <message>
            <source>Shipping sheets against orders</source>
            <translation>发货表对订单</translation>
        </message>
        <message>
            <source>Stop or reship, tell the buyer, pay with proof, claim from the supplier, print the report.</source>
            <translation>拦截或补发，告知买家，凭证赔付，向供应商索赔，打印报告单。</translation>
        </message>
        <message>
            <source>The sample shop is invented and kept apart: it never touches your own data.</source>
            <translation>示例店铺是虚构的，单独存放，不会动你自己的数据。</translation>
        </message>
        <message>
            <source>Welcome to Makegood</source>
            <translation>欢迎使用错发管家</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
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
            <source>%n sheet(s) in the watched folder were not taken in yet.</source>
            <translation>
                <numerusform>监视文件夹里有 %n 张表还没有导入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Imported from the watched folder: {file} ({counts}).</source>
            <translation>已从监视文件夹导入：{file}（{counts}）。</translation>
        </message>
        <message>
            <source>Imported from the watched folder: {file} ({new}, {changed}).</source>
            <translation>已从监视文件夹导入 {file}（{new}，{changed}）。</translation>
        </message>
        <message>
            <source>Not again</source>
            <translation>不再提示</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>{file} from the watched folder is held against the orders.</source>
            <translation>监视文件夹里的 {file} 已和订单核对。</translation>
        </message>
        <message>
            <source>{file} in the watched folder needs a look from you. Nothing of it is taken in yet.</source>
            <translation>监视文件夹里的 {file} 需要你看一下，还没有导入。</translation>
        </message>
        <message>
            <source>… and {count} more</source>
            <translation>……还有 {count} 项</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>MMM d</source>
            <comment>a day of this year, Qt date format</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>MMM d, yyyy</source>
            <comment>a day with its year, Qt date format</comment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>a month of a year, Qt date format</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>overdue {time}</source>
            <translation>逾期 {time}</translation>
        </message>
        <message>
            <source>tomorrow {time}</source>
            <translation>明天 {time}</translation>
        </message>
        <message>
            <source>{days} d {hours} h</source>
            <translation>{days} 天 {hours} 时</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} 时</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 时 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>剩 {time}</translation>
        </message>
    </context>
    <context>
        <name>Glossary</name>
        <message>
            <source>Only the packing and sending is done by somebody else: the goods are yours and lie in his store. He answers for picking and packing, you answer for the stock.</source>
            <translation>货是你的，放在对方仓库，只请他打包发货。拣货打包由他负责，库存由你负责。</translation>
        </message>
        <message>
            <source>The courier is asked to send a parcel back before it is delivered. Only the account that printed the label can ask, which is usually the supplier's.</source>
            <translation>在派送前请快递把包裹退回。只有打印面单的账号能申请，通常是供应商的账号。</translation>
        </message>
        <message>
            <source>The supplier sends even a single piece straight to the buyer. Each order becomes one row on the sheet you send him, and one row with a tracking number on the sheet he sends back.</source>
            <translation>哪怕一件，供应商也直接发给买家。每个订单在你发去的代发单上占一行，在他回传的发货表上也占一行，带着运单号。</translation>
        </message>
        <message>
            <source>Two orders got each other's goods. Makegood finds the pair and keeps the two incidents together.</source>
            <translation>两个订单的货互相发错了。错发管家会找出这一对，并把两件放在一起处理。</translation>
        </message>
        <message>
            <source>What was sent is not what was ordered: another product or variant, too few, too many, or to somebody else. In Makegood each becomes an incident with three tracks: progress, parcels, money.</source>
            <translation>实发和应发不一样：款式、规格、数量不对，或寄给了别人。每件错发有三条线：进度、包裹、钱。</translation>
        </message>
        <message>
            <source>Where the goods come from: a factory, a wholesaler, or a market such as 1688. In Makegood a source is a supplier with its kind, its contacts and its terms.</source>
            <translation>商品从哪里来：工厂、批发商，或 1688 这样的市场。在错发管家里，货源就是供应商，记着类型、联系人和合作条款。</translation>
        </message>
        <message>
            <source>Words of the trade</source>
            <translation>行业用语</translation>
        </message>
        <message>
            <source>You sell, somebody else keeps the goods and sends them to your buyer under your name. You never touch the parcel, so mistakes are found on sheets and by buyers.</source>
            <translation>你只管卖，货由别人保管并以你的名义发给买家。你碰不到包裹，所以错发只能从表格里或由买家发现。</translation>
        </message>
        <message>
            <source>一件代发 · one piece at a time</source>
            <translation>一件代发</translation>
        </message>
        <message>
            <source>串单 · swapped orders</source>
            <translation>串单</translation>
        </message>
        <message>
            <source>代发 · selling without stock</source>
            <translation>代发</translation>
        </message>
        <message>
            <source>代发货 · sending for others</source>
            <translation>代发货</translation>
        </message>
        <message>
            <source>拦截 · stopping a parcel</source>
            <translation>拦截</translation>
        </message>
        <message>
            <source>货源 · source of goods</source>
            <translation>货源</translation>
        </message>
        <message>
            <source>错发 · wrong shipment</source>
            <translation>错发</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back to my own shop</source>
            <translation>回到我的店铺</translation>
        </message>
        <message>
            <source>Makegood</source>
            <translation>错发管家</translation>
        </message>
        <message>
            <source>This is the sample shop: invented orders to try things out. Your own data is not touched.</source>
            <translation>这是示例店铺：订单都是虚构的，随便试，不会动你自己的数据。</translation>
        </message>
        <message>
            <source>{name} — sample shop</source>
            <translation>{name} — 示例店铺</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>OpenOutside</name>
        <message>
            <source>No program here opens this. It is at {path}</source>
            <translation>这台电脑没有可以打开它的程序。文件在：{path}</translation>
        </message>
    </context>
    <context>
        <name>OutForms</name>
        <message>
            <source>His own sheet</source>
            <translation>他家的表</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xlsm *.csv *.tsv *.txt *.xls *.ods);;All files (*)</source>
            <translation>表格 (*.xlsx *.xlsm *.csv *.tsv *.txt *.xls *.ods);;所有文件 (*)</translation>
        </message>
        <message>
            <source>The empty sheet to fill</source>
            <translation>要填的空白表</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>There is nothing to export on this page.</source>
            <translation>这一页没有可导出的内容。</translation>
        </message>
        <message>
            <source>There is nothing to print on this page.</source>
            <translation>这一页没有可打印的内容。</translation>
        </message>
    </context>
    <context>
        <name>PageHelp</name>
        <message>
            <source>A click with the right button on the heading puts columns away, moves them or keeps them in sight.</source>
            <translation>在表头点右键，可以隐藏、移动或冻结列。</translation>
        </message>
        <message>
            <source>A list of suppliers is taken in from a sheet as one step; F2 changes a cost where it stands.</source>
            <translation>供应商名单可以从表格一步导入；在商品列表里按 F2 直接改成本。</translation>
        </message>
        <message>
            <source>Before they go out</source>
            <translation>发出去之前</translation>
        </message>
        <message>
            <source>By month, supplier and goods; a bar opens the incidents it counts, with the mouse or with Enter.</source>
            <translation>按月、按供应商、按商品看；点柱子（或按 Enter）打开它数的那些错发。</translation>
        </message>
        <message>
            <source>Choose the order, press Ctrl+N, say what was sent instead, and press Ctrl+Enter.</source>
            <translation>选中订单，按 Ctrl+N，填实际发了什么，再按 Ctrl+Enter。</translation>
        </message>
        <message>
            <source>Claims by their age, his settlement sheet held against them, a statement and a letter to print.</source>
            <translation>索赔按账龄列出，他的结算单可以核对，对账单和索赔函可以打印。</translation>
        </message>
        <message>
            <source>Ctrl+/ shows every key; the words of the trade are in the menu under Help.</source>
            <translation>Ctrl+/ 列出所有快捷键；行业用语在菜单的“帮助”里。</translation>
        </message>
        <message>
            <source>Ctrl+M fills in the message, Ctrl+Enter copies it and puts it on record: paste it into the chat.</source>
            <translation>Ctrl+M 填好要说的话，Ctrl+Enter 复制并记录，粘进聊天窗口即可。</translation>
        </message>
        <message>
            <source>Drop order sheets or shipping sheets anywhere on the window; each is shown before it counts.</source>
            <translation>订单表、发货表拖到窗口任何地方；先给您看，确认了才算数。</translation>
        </message>
        <message>
            <source>Drop photos and papers on the incident, or paste a picture; a waybill finds its incident by itself.</source>
            <translation>照片、文件拖到这件错发上，或直接粘贴图片；面单会自己找到是哪一件。</translation>
        </message>
        <message>
            <source>Each refund, reship, coupon and gift goes this way; Enter on a row goes to what it wants next.</source>
            <translation>退款、补发、优惠券、赠品都走这几步；在一行上按 Enter，光标到下一步要填的地方。</translation>
        </message>
        <message>
            <source>His score counts what went wrong against what he sent; goods that keep going wrong can be held.</source>
            <translation>评分按发货量数出错的多少；老是出错的商品可以先停。</translation>
        </message>
        <message>
            <source>His sheet's columns and his names for your goods: asked once, then remembered.</source>
            <translation>他的表格有哪些列、他怎么叫您的商品：问一次，记住。</translation>
        </message>
        <message>
            <source>How he writes</source>
            <translation>他怎么写</translation>
        </message>
        <message>
            <source>How many incidents wait for the supplier, the buyer, the courier and for you.</source>
            <translation>各有几件在等供应商、买家、快递，几件在等您。</translation>
        </message>
        <message>
            <source>How well he works</source>
            <translation>他做得怎么样</translation>
        </message>
        <message>
            <source>It is held against the orders: what is wrong can be stopped with Ctrl+J while it is on its way.</source>
            <translation>逐行核对订单：发错的还在路上，按 Ctrl+J 就能拦。</translation>
        </message>
        <message>
            <source>Many at once</source>
            <translation>一次办很多</translation>
        </message>
        <message>
            <source>Never more than was paid</source>
            <translation>绝不多退</translation>
        </message>
        <message>
            <source>Now, today, this week: in the order of their clocks, each with its next step as a button.</source>
            <translation>现在、今天、本周，按时限先后排，每件带着下一步的按钮。</translation>
        </message>
        <message>
            <source>One step after the other</source>
            <translation>一步接一步</translation>
        </message>
        <message>
            <source>Planned, approved, paid, proven</source>
            <translation>拟定、批准、付款、凭证</translation>
        </message>
        <message>
            <source>Progress, parcels and money move on their own; only closing asks that all three are done.</source>
            <translation>进度、包裹、钱各走各的，只有关闭时才要求三样都办完。</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Select some rows with Shift or Ctrl to approve or pay them together.</source>
            <translation>按住 Shift 或 Ctrl 多选几行，可以一起批准、一起付款。</translation>
        </message>
        <message>
            <source>Several at once</source>
            <translation>一次办几笔</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Something was sent wrong</source>
            <translation>发错了一单</translation>
        </message>
        <message>
            <source>The blue card says what is next, why, and on what ground; Ctrl+Enter opens and does it.</source>
            <translation>蓝色卡片写着下一步做什么、为什么、依据是什么；Ctrl+Enter 打开并办理。</translation>
        </message>
        <message>
            <source>The first chip keeps filters, words, sort and columns under a name; selected rows are added up below.</source>
            <translation>第一个标签把筛选、搜索词、排序和列存成有名字的视图；选中的几行在下方合计。</translation>
        </message>
        <message>
            <source>The list itself</source>
            <translation>列表本身</translation>
        </message>
        <message>
            <source>The monthly review</source>
            <translation>月度回顾</translation>
        </message>
        <message>
            <source>Three tracks</source>
            <translation>三条线</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>What a supplier owes</source>
            <translation>供应商欠多少</translation>
        </message>
        <message>
            <source>What goes wrong, and what it costs</source>
            <translation>错在哪里，花了多少</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>该办的事</translation>
        </message>
        <message>
            <source>What the order still allows stands beside the amount, with what the platform refunds itself.</source>
            <translation>金额旁边写着这一单还能退多少，平台自己在退的也算在内。</translation>
        </message>
        <message>
            <source>What went wrong, why, what it cost and what changed, in sentences, on paper or as a sheet.</source>
            <translation>错了什么、为什么、花了多少、改了什么：写成句子，可打印，可存成表格。</translation>
        </message>
        <message>
            <source>When a supplier's sheet comes back</source>
            <translation>供应商的发货表来了</translation>
        </message>
        <message>
            <source>Who waits for whom</source>
            <translation>谁在等谁</translation>
        </message>
        <message>
            <source>Words to the buyer</source>
            <translation>给买家的话</translation>
        </message>
        <message>
            <source>“Checks” finds duplicates, bad addresses and remarks; the rest leaves as one sheet a supplier.</source>
            <translation>“推单前核对”找出重复单、地址问题和买家留言，其余的按供应商各出一张表。</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Compensation</source>
            <translation>赔付</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>错发</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>分析</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>供应商</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping; nothing will be left half done…</source>
            <translation>正在停止，不会留下半成品…</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>%1 File</source>
            <translation>%1 文件</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>磁盘</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>查找范围(&amp;L)：</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>文件类型(&amp;T)：</translation>
        </message>
    </context>
    <context>
        <name>RecordTable</name>
        <message>
            <source>Copy rows</source>
            <translation>复制所选行</translation>
        </message>
        <message>
            <source>Copy “{value}”</source>
            <translation>复制“{value}”</translation>
        </message>
        <message>
            <source>Save this list as a sheet…</source>
            <translation>把这个列表存成表格…</translation>
        </message>
    </context>
    <context>
        <name>Reminder</name>
        <message numerus="yes">
            <source>%n stop list(s) without an answer in time.</source>
            <translation>
                <numerusform>%n 份拦截清单到时仍无答复。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Results…</source>
            <translation>登记结果…</translation>
        </message>
        <message>
            <source>Show Today</source>
            <translation>看今日</translation>
        </message>
        <message>
            <source>The supplier</source>
            <translation>供应商</translation>
        </message>
        <message numerus="yes">
            <source>The time is up for %n thing(s):</source>
            <translation>
                <numerusform>%n 件事到时了：</numerusform>
            </translation>
        </message>
        <message>
            <source>{number}: the time for “{clock}” is up.</source>
            <translation>{number}：“{clock}”到时了。</translation>
        </message>
        <message numerus="yes">
            <source>{supplier} has not told in time what came of %n parcel(s).</source>
            <translation>
                <numerusform>{supplier} 到时还没告诉 %n 个包裹的拦截结果。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemindersCard</name>
        <message>
            <source>&amp;Quiet from</source>
            <translation>安静时段从(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Tell me when a time is up, in the window and through the system</source>
            <translation>到时提醒我：在窗口里，也通过系统通知(&amp;T)</translation>
        </message>
        <message>
            <source>:00</source>
            <translation>:00</translation>
        </message>
        <message>
            <source>Each is told once, also after a restart; the count on the icon and in the title is of incidents that are overdue. As shipped: on.</source>
            <translation>每件事只提醒一次，重启后也不重复；图标和标题上的数字是已超时的错发单数。出厂设置：开。</translation>
        </message>
        <message>
            <source>Nothing is told in these hours; the morning tells it. Twice the same hour: no quiet hours.</source>
            <translation>这段时间不提醒，早上再告诉您。两个钟点相同：没有安静时段。</translation>
        </message>
        <message>
            <source>Of what; as shipped of all:</source>
            <translation>提醒哪些事（出厂设置：全部）：</translation>
        </message>
        <message>
            <source>Quiet &amp;until</source>
            <translation>到(&amp;U)</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Stop list without answers</source>
            <translation>拦截清单未答复</translation>
        </message>
    </context>
    <context>
        <name>ScoresCard</name>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source> lines</source>
            <translation> 件</translation>
        </message>
        <message>
            <source> of 10,000</source>
            <translation> /万件</translation>
        </message>
        <message>
            <source> times</source>
            <translation> 次</translation>
        </message>
        <message>
            <source>Counted from the payment of the order.</source>
            <translation>从订单付款算起。</translation>
        </message>
        <message>
            <source>Counted over</source>
            <translation>统计时间</translation>
        </message>
        <message>
            <source>Graded from</source>
            <translation>至少发过</translation>
        </message>
        <message>
            <source>More wrong lines than this are a D.</source>
            <translation>比这更多就是 D 级。</translation>
        </message>
        <message>
            <source>Propose a hold after</source>
            <translation>同一个货发错几次建议暂停</translation>
        </message>
        <message>
            <source>Sent in time within</source>
            <translation>多久内发出算准时</translation>
        </message>
        <message>
            <source>So many mistakes with the same goods propose to hold them; 0 means never.</source>
            <translation>同一个货错这么多次就建议暂停推单；0 表示不提。</translation>
        </message>
        <message>
            <source>Supplier grades</source>
            <translation>供应商评级</translation>
        </message>
        <message>
            <source>Who sent fewer lines in the window is not graded.</source>
            <translation>这段时间发得更少的不评级。</translation>
        </message>
        <message>
            <source>Wrong lines for grade {grade}</source>
            <translation>{grade} 级错发不超过</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>New incident from these words…</source>
            <translation>用这段聊天新建错发…</translation>
        </message>
        <message>
            <source>Nothing found. Try a part of the number, the name or the goods.</source>
            <translation>没有找到。试试单号、姓名或商品的一部分。</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>搜索结果</translation>
        </message>
    </context>
    <context>
        <name>SettingFields</name>
        <message>
            <source>As shipped: empty.</source>
            <translation>出厂设置：空。</translation>
        </message>
        <message>
            <source>As shipped: {value}.</source>
            <translation>出厂设置：{value}。</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source> days</source>
            <translation> 天</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source>&amp;Approved at once up to</source>
            <translation>自动批准上限(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Care call after</source>
            <translation>回访时间(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Free days of our own</source>
            <translation>自定休息日(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Freight of a return</source>
            <translation>一件退回运费(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Goodwill at most</source>
            <translation>补偿上限(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Handling of a return</source>
            <translation>一件退货处理费(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Resale value of returns</source>
            <translation>退货可再售比例(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Size of the words</source>
            <translation>文字大小(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Your name</source>
            <translation>您的姓名(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;but not above</source>
            <translation>且不超过(&amp;B)</translation>
        </message>
        <message>
            <source>Besides the public holidays of China, known for {years}. Later years are not announced yet.</source>
            <translation>在法定节假日（已收录 {years} 年）之外另加。之后的年份国务院尚未公布。</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Compensation up to this amount is approved at once; 0 means each by hand.</source>
            <translation>不超过这个金额的赔付自动批准；0 表示每笔手动批准。</translation>
        </message>
        <message>
            <source>Counted from the day the buyer is settled.</source>
            <translation>从买家处理完成那天算起。</translation>
        </message>
        <message>
            <source>Coupons, gifts and small transfers together, in percent of what the order paid.</source>
            <translation>券、赠品、小额打款合计，占订单实付的百分比。</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Days worked &amp;in addition</source>
            <translation>额外上班日(&amp;I)</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>查找设置</translation>
        </message>
        <message>
            <source>For the question whether wrong goods are worth sending back.</source>
            <translation>用来判断错货值不值得退回。</translation>
        </message>
        <message>
            <source>How long a supplier has to tell what came of parcels he was asked to stop.</source>
            <translation>请供应商拦截包裹后，多久内要告知结果。</translation>
        </message>
        <message>
            <source>L&amp;ook</source>
            <translation>外观(&amp;O)</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>钱</translation>
        </message>
        <message>
            <source>No setting has these words</source>
            <translation>没有设置含有这些字</translation>
        </message>
        <message>
            <source>S&amp;top answered within</source>
            <translation>拦截结果几小时内回复(&amp;T)</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Stands under the sheets you sign.</source>
            <translation>签收对账表时署此名。</translation>
        </message>
        <message>
            <source>The lower of the two holds; going above asks for a reason.</source>
            <translation>两者取低；超出要写理由。</translation>
        </message>
        <message>
            <source>Time &amp;zone</source>
            <translation>时区(&amp;Z)</translation>
        </message>
        <message>
            <source>Times on sheets are read, and all times are shown, in this zone.</source>
            <translation>读取表格里的时间、显示所有时间都用这个时区。</translation>
        </message>
        <message>
            <source>Weekends or holidays on which you work; clocks in working hours run on them.</source>
            <translation>周末或节假日中照常上班的日子，按工作时间计的时限会照走。</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>like the system</source>
            <translation>跟随系统</translation>
        </message>
    </context>
    <context>
        <name>SheetExport</name>
        <message>
            <source>Excel sheets (*.xlsx);;Text (*.csv)</source>
            <translation>Excel 表格 (*.xlsx);;文本表格 (*.csv)</translation>
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
            <source>Written: {name}</source>
            <translation>已写入：{name}</translation>
        </message>
    </context>
    <context>
        <name>SheetRows</name>
        <message>
            <source>Row {row}</source>
            <translation>第 {row} 行</translation>
        </message>
        <message>
            <source>Sheet {number}</source>
            <translation>工作表 {number}</translation>
        </message>
        <message>
            <source>{sheet} · row {row}</source>
            <translation>{sheet} · 第 {row} 行</translation>
        </message>
    </context>
    <context>
        <name>ShopsCard</name>
        <message>
            <source>What shops sell in</source>
            <translation>店铺币种</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>All corrective actions</source>
            <translation>全部改进措施</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Close, or cancel long work</source>
            <translation>关闭，或取消正在进行的操作</translation>
        </message>
        <message>
            <source>Copy the selected rows, for a chat or a sheet</source>
            <translation>复制选中的行，可粘进聊天或表格</translation>
        </message>
        <message>
            <source>Do what the loudest button does</source>
            <translation>执行最醒目的按钮</translation>
        </message>
        <message>
            <source>Export this page</source>
            <translation>导出本页</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>在本页查找</translation>
        </message>
        <message>
            <source>Go to a tab</source>
            <translation>切换标签页</translation>
        </message>
        <message>
            <source>Import sheets</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Larger or smaller words</source>
            <translation>放大或缩小文字</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>New record on this page</source>
            <translation>在本页新建</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>打印本页</translation>
        </message>
        <message>
            <source>Read this page again</source>
            <translation>刷新本页</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>搜索全部</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Stop the parcel of a wrong row and tell the buyer</source>
            <translation>拦下发错的包裹并告知买家</translation>
        </message>
        <message>
            <source>These keys</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>What this page is for</source>
            <translation>这一页怎么用</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>做过的事</translation>
        </message>
        <message>
            <source>Write to the buyer of the incident</source>
            <translation>给这件错发的买家写消息</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n incident(s) open</source>
            <translation>
                <numerusform>%n 件未关闭</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n 件逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>Backup: none yet</source>
            <translation>备份：还没有</translation>
        </message>
        <message>
            <source>Backup: the last one failed</source>
            <translation>备份：最近一次失败</translation>
        </message>
        <message>
            <source>Backup: {time} ago</source>
            <translation>备份：{time}前</translation>
        </message>
        <message>
            <source>Data: {place}</source>
            <translation>数据：{place}</translation>
        </message>
        <message>
            <source>sample shop</source>
            <translation>示例店铺</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>{open}, {overdue}</source>
            <translation>{open}，{overdue}</translation>
        </message>
    </context>
    <context>
        <name>SystemTray</name>
        <message numerus="yes">
            <source>%n incident(s) overdue</source>
            <translation>
                <numerusform>%n 个错发单已超时</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the window</source>
            <translation>打开窗口</translation>
        </message>
    </context>
    <context>
        <name>TableExport</name>
        <message numerus="yes">
            <source>%n cell(s) could not be kept whole.</source>
            <translation>
                <numerusform>有 %n 个单元格没能完整保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {name}.</source>
            <translation>
                <numerusform>已写入 %n 行到 {name}。</numerusform>
            </translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Save the list as a sheet</source>
            <translation>把列表存成表格</translation>
        </message>
    </context>
    <context>
        <name>TodayItems</name>
        <message numerus="yes">
            <source>%n claim(s) admitted, not come in</source>
            <translation>
                <numerusform>%n 笔已认，未到账</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) on shipping sheets to decide</source>
            <translation>
                <numerusform>发货表有 %n 处不符待处理</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) not shipped yet</source>
            <translation>
                <numerusform>%n 单还没发</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parcel(s) being stopped</source>
            <translation>
                <numerusform>%n 个包裹在拦截</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n past the platform's time limit</source>
            <translation>
                <numerusform>%n 单超过平台时限</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) to make, {amount} together</source>
            <translation>
                <numerusform>%n 笔待付，共 {amount}</numerusform>
            </translation>
        </message>
        <message>
            <source>Check</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>索赔</translation>
        </message>
        <message>
            <source>Look…</source>
            <translation>去看…</translation>
        </message>
        <message>
            <source>Pay</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Pay…</source>
            <translation>去付款…</translation>
        </message>
        <message>
            <source>Prevent</source>
            <translation>预防</translation>
        </message>
        <message>
            <source>Results…</source>
            <translation>记结果…</translation>
        </message>
        <message>
            <source>See the list</source>
            <translation>看清单</translation>
        </message>
        <message>
            <source>Ship</source>
            <translation>发货</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>对账单</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>拦截</translation>
        </message>
        <message>
            <source>approved, the proof of payment is missing</source>
            <translation>已批准，等打款凭证</translation>
        </message>
        <message>
            <source>did it help? The figures before and after tell</source>
            <translation>有效吗？看前后数字</translation>
        </message>
        <message>
            <source>has not answered in time: ask again</source>
            <translation>到时未回复，请再催</translation>
        </message>
        <message>
            <source>is to tell what came of each</source>
            <translation>等供应商告知每个单号的结果</translation>
        </message>
        <message>
            <source>oldest paid {time}</source>
            <translation>最早付款 {time}</translation>
        </message>
        <message>
            <source>parcels can still be stopped while they are under way</source>
            <translation>包裹还在路上，可以拦截</translation>
        </message>
        <message>
            <source>so that it does not happen again</source>
            <translation>防止再次发生</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n 件逾期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to do</source>
            <translation>
                <numerusform>%n 件要办</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open incident(s)</source>
            <translation>
                <numerusform>全部 %n 个未关闭的错发单</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>选文件…</translation>
        </message>
        <message>
            <source>Choose order sheets or shipping sheets</source>
            <translation>选择订单表或发货表</translation>
        </message>
        <message>
            <source>Drop order sheets or shipping sheets anywhere on the window</source>
            <translation>把订单表或发货表拖到窗口任何地方</translation>
        </message>
        <message>
            <source>Nothing burns.</source>
            <translation>没有紧急的事。</translation>
        </message>
        <message>
            <source>Nothing is due later.</source>
            <translation>之后没有待办。</translation>
        </message>
        <message>
            <source>Nothing more is due today.</source>
            <translation>今天没有别的事了。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Print what is due</source>
            <translation>打印待办</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)</source>
            <translation>表格 (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;所有文件 (*)</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>{count}, {overdue}</source>
            <translation>{count}，{overdue}</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Menu (F10)</source>
            <translation>菜单 (F10)</translation>
        </message>
        <message>
            <source>Order, tracking, name, phone, goods…  {keys}</source>
            <translation>单号、运单、姓名、手机尾号、商品…  {keys}</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>搜索全部</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>ViewChip</name>
        <message>
            <source>Forget the view</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>Keep the change</source>
            <translation>保存改动</translation>
        </message>
        <message>
            <source>Keep this view</source>
            <translation>保存视图</translation>
        </message>
        <message>
            <source>Keep this view as…</source>
            <translation>把当前视图存为…</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>视图名称</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>重命名视图</translation>
        </message>
        <message>
            <source>Rename the view…</source>
            <translation>重命名视图…</translation>
        </message>
        <message>
            <source>The view is called “{name}” now.</source>
            <translation>视图已改名为“{name}”。</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>View “{name}” forgotten.</source>
            <translation>已删除视图“{name}”。</translation>
        </message>
        <message>
            <source>View “{name}” kept.</source>
            <translation>已保存视图“{name}”。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>{name}, changed</source>
            <translation>{name}（有改动）</translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message>
            <source>Me</source>
            <translation>我</translation>
        </message>
        <message>
            <source>Waiting for</source>
            <translation>等谁</translation>
        </message>
        <message>
            <source>Waiting for: {party}</source>
            <translation>等{party}的错发单</translation>
        </message>
    </context>
    <context>
        <name>WatchCard</name>
        <message>
            <source>Choose the f&amp;older…</source>
            <translation>选择文件夹(&amp;O)……</translation>
        </message>
        <message>
            <source>No folder chosen</source>
            <translation>还没有选文件夹</translation>
        </message>
        <message>
            <source>Only sheets that are understood in full and leave no row out; others wait for a look. Nothing in the folder is changed. As shipped: off.</source>
            <translation>只自动导入完全看得懂、一行不漏的表格；其他的等您看过再说。文件夹里的东西不会改动。出厂设置：关。</translation>
        </message>
        <message>
            <source>Take in new &amp;sheets from a folder by themselves</source>
            <translation>自动导入文件夹里的新表格(&amp;S)</translation>
        </message>
        <message>
            <source>The folder to watch</source>
            <translation>要监视的文件夹</translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation>监视文件夹</translation>
        </message>
    </context>
    <context>
        <name>WhatsNew</name>
        <message>
            <source>What is new in Makegood {version}</source>
            <translation>错发管家 {version} 的新变化</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>Backed up to {path}</source>
            <translation>已备份到 {path}</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Import sheets</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)</source>
            <translation>表格 (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;About Makegood</source>
            <translation>关于错发管家(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>立即备份(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Corrective actions…</source>
            <translation>改进措施(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Export this page…</source>
            <translation>导出本页(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Find on this page</source>
            <translation>在本页查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;First day</source>
            <translation>第一天(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Import sheets…</source>
            <translation>导入表格(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Larger words</source>
            <translation>放大文字(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;New on this page</source>
            <translation>在本页新建(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Read this page again</source>
            <translation>刷新本页(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>重做：{step}(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Restore a backup…</source>
            <translation>恢复备份(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Search everything</source>
            <translation>搜索全部(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>撤销：{step}(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>查看(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Words of the trade</source>
            <translation>行业用语(&amp;W)</translation>
        </message>
        <message>
            <source>About this &amp;page</source>
            <translation>这一页怎么用(&amp;P)</translation>
        </message>
        <message>
            <source>Back to my own shop</source>
            <translation>回到我的店铺</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Message te&amp;xts…</source>
            <translation>话术(&amp;X)…</translation>
        </message>
        <message>
            <source>Open the &amp;log's folder</source>
            <translation>打开日志文件夹(&amp;L)</translation>
        </message>
        <message>
            <source>Open the &amp;sample shop</source>
            <translation>打开示例店铺(&amp;S)</translation>
        </message>
        <message>
            <source>Past i&amp;mports</source>
            <translation>导入记录(&amp;M)</translation>
        </message>
        <message>
            <source>Re&amp;membered sheets…</source>
            <translation>记住的表(&amp;M)…</translation>
        </message>
        <message>
            <source>S&amp;maller words</source>
            <translation>缩小文字(&amp;M)</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>设置(&amp;T)…</translation>
        </message>
        <message>
            <source>What is &amp;new</source>
            <translation>新变化(&amp;N)</translation>
        </message>
        <message>
            <source>What was &amp;done…</source>
            <translation>做过的事(&amp;D)…</translation>
        </message>
        <message>
            <source>Where my &amp;data is…</source>
            <translation>数据在哪里(&amp;D)…</translation>
        </message>
    </context>
</TS>
