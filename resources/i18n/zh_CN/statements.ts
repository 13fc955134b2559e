<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>StatementPaper</name>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Booked on</source>
            <translation>入账日</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>本期索赔</translation>
        </message>
        <message>
            <source>Claims in {currency}</source>
            <translation>索赔明细（{currency}）</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>确认方</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>发现日</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事故</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Items marked as goodwill are open to negotiation; the others are not.</source>
            <translation>标为“协商项”的金额可以商量，其余各项请照付。</translation>
        </message>
        <message>
            <source>Letter of claim</source>
            <translation>索赔函</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>制单</translation>
        </message>
        <message>
            <source>Makegood · Letter of claim</source>
            <translation>错发管家 · 索赔函</translation>
        </message>
        <message>
            <source>Makegood · Statement of account</source>
            <translation>错发管家 · 对账单</translation>
        </message>
        <message>
            <source>Not admitted</source>
            <translation>未认</translation>
        </message>
        <message>
            <source>Nothing was open and nothing happened in this period.</source>
            <translation>本期没有未结款项，也没有发生额。</translation>
        </message>
        <message>
            <source>Open before</source>
            <translation>期初未结</translation>
        </message>
        <message>
            <source>Open before + claimed − not admitted − written off − received = open now. Please check, and tell us within three working days what you see otherwise.</source>
            <translation>期初未结 + 本期索赔 − 未认 − 核销 − 已收 = 期末未结。请核对，如有不同请在三个工作日内告知。</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>期末未结</translation>
        </message>
        <message>
            <source>Order no.</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Orders were not sent as ordered. What this cost us is listed below, {sums} together. We ask you to bear it as agreed and by the Civil Code, articles 577 and 584.</source>
            <translation>贵方未按订单发货，由此给我方造成的损失列在下表，合计 {sums}。依据双方约定及《民法典》第五百七十七条、第五百八十四条，请贵方承担。</translation>
        </message>
        <message>
            <source>Pictures of the incidents</source>
            <translation>事故照片</translation>
        </message>
        <message>
            <source>Please answer by {day}, item by item where you disagree; what is not in dispute is paid within {days} days of your answer, or deducted from our next settlement.</source>
            <translation>请在 {day} 前答复，有异议的请逐项说明；无异议的部分请在答复后 {days} 天内付款，或从下期货款中抵扣。</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>Received in {currency}</source>
            <translation>到账明细（{currency}）</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>凭证号</translation>
        </message>
        <message>
            <source>Statement of account</source>
            <translation>对账单</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>What is claimed</source>
            <translation>索赔明细</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>错误类型</translation>
        </message>
        <message>
            <source>Written off</source>
            <translation>核销</translation>
        </message>
        <message>
            <source>{supplier} · {from_on} to {to_on}</source>
            <translation>{supplier} · {from_on} 至 {to_on}</translation>
        </message>
    </context>
</TS>
