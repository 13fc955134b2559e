<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Ask</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
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
            <source>{days} d {hours} h</source>
            <translation>{days} 天 {hours} 时</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 时 {minutes} 分</translation>
        </message>
        <message>
            <source>overdue {time}</source>
            <translation>逾期 {time}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>剩 {time}</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} 时</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分</translation>
        </message>
        <message>
            <source>tomorrow {time}</source>
            <translation>明天 {time}</translation>
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
        <name>RecordTable</name>
        <message>
            <source>Copy rows</source>
            <translation>复制所选行</translation>
        </message>
    </context>
</TS>
