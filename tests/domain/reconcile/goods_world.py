"""Shops that have nothing to do with the sample sheets: their products, variants and suppliers' names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """A product: the platform's title, what suppliers call it, its code, and the values of its slots."""

    title: str
    nick: str
    code: str
    slots: dict[str, tuple[str, ...]]


SHOPS: dict[str, tuple[Made, ...]] = {
    "digital": (
        Made(
            "磁吸透明手机壳适用苹果全包防摔新款",
            "磁吸手机壳",
            "MS-201",
            {
                "颜色": ("透明", "黑色", "紫色", "远峰蓝"),
                "型号": ("iPhone 14", "iPhone 14 Pro", "iPhone 14 Pro Max", "iPhone 14 Plus", "iPhone 13"),
            },
        ),
        Made(
            "快充充电宝大容量便携移动电源迷你",
            "充电宝",
            "CDB-9",
            {"颜色": ("白色", "黑色", "樱花粉"), "容量": ("10000毫安", "20000毫安")},
        ),
        Made(
            "编织数据线快充线充电线耐用",
            "数据线",
            "SJX3",
            {"接口": ("Type-C", "苹果", "安卓"), "长度": ("1米", "1.5米", "2米")},
        ),
        Made(
            "钢化膜高清防爆手机贴膜",
            "钢化膜",
            "GHM7",
            {
                "型号": ("华为 Mate60 Pro", "华为 Mate60", "小米13", "红米K70"),
                "套餐": ("1片装", "2片装", "3片装"),
            },
        ),
    ),
    "clothes": (
        Made(
            "法式碎花连衣裙女夏季收腰显瘦气质长裙",
            "碎花连衣裙",
            "LYQ-88",
            {"颜色": ("黄色", "雾霾蓝", "紫色", "杏色"), "尺码": ("S", "M", "L", "XL", "2XL")},
        ),
        Made(
            "高腰阔腿牛仔裤女宽松直筒拖地裤",
            "阔腿牛仔裤",
            "NZK1020",
            {"颜色": ("深蓝色", "浅蓝色", "烟灰色", "黑色"), "尺码": ("26", "27", "28", "29", "30", "31")},
        ),
        Made(
            "儿童冲锋衣三合一可拆卸防风外套",
            "儿童冲锋衣",
            "CFY66",
            {"颜色": ("柠檬黄", "宝蓝色", "玫红色"), "身高": ("110cm", "120cm", "130cm", "140cm", "150cm")},
        ),
        Made(
            "厚底老爹鞋女百搭运动鞋",
            "老爹鞋",
            "LDX09",
            {"颜色": ("米白色", "白色", "黑白", "灰色"), "鞋码": ("35", "36", "37", "37.5", "38", "39")},
        ),
        Made(
            "纯色中筒袜子男女棉袜秋冬",
            "中筒袜",
            "WZ5",
            {"颜色": ("黑色", "灰色", "奶白色"), "规格": ("3双装", "5双装", "10双装")},
        ),
    ),
    "home": (
        Made(
            "陶瓷马克杯带盖带勺办公室情侣杯",
            "马克杯",
            "MKB02",
            {"颜色": ("墨绿色", "薄荷绿", "象牙白", "奶白"), "容量": ("350ml", "450ml", "1L")},
        ),
        Made(
            "全棉四件套床单被套床上用品",
            "四件套",
            "SJT-A1",
            {"花色": ("小雏菊", "格子风", "云朵", "星空"), "尺寸": ("1.2米床", "1.5米床", "1.8米床")},
        ),
        Made(
            "门口吸水防滑地垫硅藻泥脚垫",
            "硅藻泥地垫",
            "DD3050",
            {"颜色": ("深灰", "浅灰", "卡其"), "尺寸": ("40*60cm", "50*80cm", "60*90cm")},
        ),
        Made(
            "抽屉式透明收纳柜塑料储物柜",
            "收纳柜",
            "SNG-4",
            {"规格": ("大号", "中号", "小号"), "层数": ("三层", "四层", "五层")},
        ),
    ),
    "beauty": (
        Made(
            "丝绒哑光口红持久不脱色不沾杯",
            "丝绒口红",
            "KH-V",
            {"色号": ("01正红", "02豆沙", "03枫叶红", "04奶茶棕", "05烂番茄")},
        ),
        Made(
            "水润保湿粉底液遮瑕控油",
            "粉底液",
            "FDY30",
            {"色号": ("象牙白", "自然色", "小麦色"), "容量": ("30ml", "50ml")},
        ),
        Made(
            "玻尿酸补水面膜女学生",
            "玻尿酸面膜",
            "MM10",
            {"规格": ("10片装", "20片装", "30片装")},
        ),
        Made(
            "香氛洗发水去屑控油蓬松",
            "洗发水",
            "XFS",
            {"香型": ("白茶", "玫瑰", "海盐"), "净含量": ("300ml", "500ml", "1L")},
        ),
    ),
    "snacks": (
        Made(
            "手撕牛肉干内蒙古风干牛肉零食",
            "牛肉干",
            "NRG",
            {"口味": ("原味", "香辣", "孜然", "五香"), "净含量": ("100g", "250g", "500g")},
        ),
        Made(
            "每日坚果混合果仁孕妇零食大礼包",
            "每日坚果",
            "MRJG",
            {"规格": ("7包", "15包", "30包")},
        ),
        Made(
            "手工曲奇饼干铁盒装下午茶点心",
            "曲奇饼干",
            "QQ-1",
            {"口味": ("黄油味", "抹茶味", "巧克力味"), "净含量": ("200g", "400g")},
        ),
        Made(
            "云南鲜花饼玫瑰饼传统糕点",
            "鲜花饼",
            "XHB8",
            {"口味": ("玫瑰", "紫薯", "抹茶"), "规格": ("6枚装", "10枚装", "20枚装")},
        ),
    ),
    "english": (
        Made(
            "Portable Blender USB Rechargeable Juicer",
            "Portable Blender",
            "PB-100",
            {"Color": ("White", "Pink", "Navy", "Black"), "Size": ("350ml", "500ml")},
        ),
        Made(
            "Memory Foam Slippers Non-slip House Shoes",
            "Foam Slippers",
            "SLP-7",
            {"Color": ("Grey", "Dark Grey", "Khaki"), "Size": ("S", "M", "L", "XL")},
        ),
        Made(
            "LED Desk Lamp Dimmable Touch Control",
            "Desk Lamp",
            "LMP5",
            {"Color": ("Silver", "Black"), "Plug": ("EU", "US", "UK")},
        ),
        Made(
            "Yoga Mat Extra Thick Exercise Mat",
            "Yoga Mat",
            "YGM",
            {"Color": ("Purple", "Sky Blue", "Green"), "Thickness": ("6mm", "10mm", "15mm")},
        ),
    ),
}
