<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BackupColumns</name>
        <message>
            <source>Made</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>缘由</translation>
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message>
            <source>before an import</source>
            <translation>导入之前</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>升级之前</translation>
        </message>
        <message>
            <source>before mending</source>
            <translation>修复之前</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>by itself</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>已检查</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>saved from damage</source>
            <translation>从损坏中抢救</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source>&amp;Back up every</source>
            <translation>备份间隔(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Export everything…</source>
            <translation>导出全部数据(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Look the data over…</source>
            <translation>检查数据(&amp;L)…</translation>
        </message>
        <message>
            <source>A checked copy is made by itself when the newest is older and something was done since; 0: never. 12 days, 10 weeks and 9 months are kept.</source>
            <translation>最近的备份超过这个时间、其间又有改动时，自动备份一次并检查；0 表示从不。保留 12 天、10 周、9 个月的备份。</translation>
        </message>
        <message>
            <source>A se&amp;cond folder…</source>
            <translation>第二个文件夹(&amp;C)…</translation>
        </message>
        <message>
            <source>Archives (*.zip)</source>
            <translation>压缩包 (*.zip)</translation>
        </message>
        <message>
            <source>As shipped: on.</source>
            <translation>出厂设置：开。</translation>
        </message>
        <message>
            <source>Back up before each &amp;import</source>
            <translation>每次导入前先备份(&amp;I)</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Everything is in {path}: {rows} rows, {files} files of evidence.</source>
            <translation>全部数据已导出到 {path}：{rows} 行，{files} 个证据文件。</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>导出全部数据</translation>
        </message>
        <message>
            <source>No second folder</source>
            <translation>没有第二个文件夹</translation>
        </message>
        <message>
            <source>None</source>
            <translation>不要</translation>
        </message>
        <message>
            <source>On another disk every backup, and the evidence files with it, outlives this one. As shipped: none.</source>
            <translation>选在另一块硬盘上，每份备份连同证据文件都多存一份，这块硬盘坏了也不丢。出厂设置：无。</translation>
        </message>
        <message>
            <source>Where backups are kept a second time</source>
            <translation>备份再存一份的位置</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message numerus="yes">
            <source>%n backup(s)</source>
            <translation>
                <numerusform>%n 份备份</numerusform>
            </translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>其他文件…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Backups (*.db)</source>
            <translation>备份 (*.db)</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>重新开始</translation>
        </message>
        <message>
            <source>Begin anew…</source>
            <translation>重新开始…</translation>
        </message>
        <message>
            <source>Begin with an empty shop?</source>
            <translation>从空店铺重新开始吗？</translation>
        </message>
        <message>
            <source>Choose the backup to put back</source>
            <translation>选择要恢复的备份</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Everything entered since that backup is set aside: today's data is kept in a file beside it and is not deleted.</source>
            <translation>这份备份之后录入的内容会放到一边：现在的数据另存在旁边的文件里，不会删除。</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Put back the backup {name}?</source>
            <translation>恢复备份 {name} 吗？</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>恢复这份</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>抢救还能读出的内容</translation>
        </message>
        <message>
            <source>Saving what can be read</source>
            <translation>正在抢救还能读出的内容</translation>
        </message>
        <message>
            <source>The data is damaged</source>
            <translation>数据已损坏</translation>
        </message>
        <message>
            <source>What is left of the damaged data is set aside and kept; backups stay as they are.</source>
            <translation>损坏的数据放到一边保存，备份保持原样。</translation>
        </message>
        <message>
            <source>{count} take {used}; {free} are free on their disk. They are in {folder}</source>
            <translation>{count}，共占 {used}；所在硬盘还剩 {free}。位置：{folder}</translation>
        </message>
    </context>
    <context>
        <name>Doctor</name>
        <message>
            <source>A backup is damaged.</source>
            <translation>有一份备份损坏了。</translation>
        </message>
        <message>
            <source>A counter-entry differs from its entry.</source>
            <translation>冲销分录与原分录不符。</translation>
        </message>
        <message>
            <source>A file of evidence is gone.</source>
            <translation>有一个证据文件不见了。</translation>
        </message>
        <message>
            <source>A file of evidence was changed.</source>
            <translation>有一个证据文件被改动过。</translation>
        </message>
        <message>
            <source>A posting does not balance.</source>
            <translation>有一笔分录借贷不平。</translation>
        </message>
        <message>
            <source>A row belongs to nothing any more.</source>
            <translation>有一行记录已无所属。</translation>
        </message>
        <message>
            <source>Among the backups is a file of another program.</source>
            <translation>备份里有别的程序的文件。</translation>
        </message>
        <message>
            <source>Counts and the search were made anew.</source>
            <translation>计数和搜索索引已重建。</translation>
        </message>
        <message>
            <source>Damaged backups were set aside.</source>
            <translation>损坏的备份已放到一边。</translation>
        </message>
        <message>
            <source>Evidence was brought back.</source>
            <translation>证据文件已找回。</translation>
        </message>
        <message>
            <source>Files that nothing names were set aside.</source>
            <translation>没有记录用到的文件已放到一边。</translation>
        </message>
        <message>
            <source>Indexes were made anew.</source>
            <translation>索引已重建。</translation>
        </message>
        <message>
            <source>The count of lines sent is wrong.</source>
            <translation>已发行数不对。</translation>
        </message>
        <message>
            <source>The database is damaged: put back a backup.</source>
            <translation>数据库已损坏：请恢复一份备份。</translation>
        </message>
        <message>
            <source>The journal says another sum than the rows.</source>
            <translation>账簿与记录的金额不一致。</translation>
        </message>
    </context>
    <context>
        <name>DoctorDialog</name>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be.</source>
            <translation>
                <numerusform>有 %n 处不正常。</numerusform>
            </translation>
        </message>
        <message>
            <source>All is as it should be.</source>
            <translation>一切正常。</translation>
        </message>
        <message>
            <source>Being looked over…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Look the data over</source>
            <translation>检查数据</translation>
        </message>
        <message>
            <source>Mend what can be mended</source>
            <translation>修复能修复的</translation>
        </message>
        <message>
            <source>Mended</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Mending</source>
            <translation>正在修复</translation>
        </message>
    </context>
    <context>
        <name>Keeper</name>
        <message>
            <source>Choose a backup…</source>
            <translation>选择备份…</translation>
        </message>
    </context>
    <context>
        <name>LookInside</name>
        <message numerus="yes">
            <source>%n row(s) lost</source>
            <translation>
                <numerusform>丢失 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved</source>
            <translation>
                <numerusform>抢救出 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) were done since and would be set aside.</source>
            <translation>
                <numerusform>此后又做了 %n 步操作，恢复后会放到一边。</numerusform>
            </translation>
        </message>
        <message>
            <source>A look inside</source>
            <translation>备份内容</translation>
        </message>
        <message>
            <source>Being opened and checked…</source>
            <translation>正在打开并检查…</translation>
        </message>
        <message>
            <source>Choose a backup to look into it.</source>
            <translation>选一份备份，先看里面有什么。</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>错发</translation>
        </message>
        <message>
            <source>It stands in the list now and can be put back like any backup.</source>
            <translation>它已列在左边，可以像别的备份一样恢复。</translation>
        </message>
        <message>
            <source>Last entry</source>
            <translation>最后一笔</translation>
        </message>
        <message>
            <source>Nothing was entered since.</source>
            <translation>此后没有录入任何内容。</translation>
        </message>
        <message>
            <source>Opened and checked just now: it is whole.</source>
            <translation>刚刚打开检查过：完好。</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Paid to buyers</source>
            <translation>已付买家</translation>
        </message>
        <message>
            <source>What is there now cannot be read, so nobody knows what would be missing.</source>
            <translation>现有数据读不出来，无法知道会缺什么。</translation>
        </message>
        <message>
            <source>in the backup</source>
            <translation>备份里</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>of them open</source>
            <translation>其中未结</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>已抢救</translation>
        </message>
    </context>
    <context>
        <name>NetworkDrive</name>
        <message>
            <source>The data is on a network drive ({folder}). If the line breaks while you work, what you just did may be lost. Keep the data on this computer, and the second folder for backups on the drive.</source>
            <translation>数据在网络盘上（{folder}）。使用中网络断开，刚做的操作可能丢失。请把数据放在本机，网络盘只用作备份的第二个文件夹。</translation>
        </message>
    </context>
</TS>
