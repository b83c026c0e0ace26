"""Kinds of words that the rules look for beside the one that they change. Spoken and written ones, since either may
stand there. Each is short on purpose: a word that is not listed is left as it is, which is never wrong."""

from __future__ import annotations

import re


def word_set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PERSONS = word_set("我 你 佢 您 他 她 它 我哋 你哋 佢哋 我們 你們 他們 人 人哋 人家 大家 自己")
ONE_PERSON = word_set("我 你 佢 您 他 她")
CLASSIFIERS = word_set(
    """
    個 隻 部 架 間 條 件 本 張 枝 支 把 份 對 碗 杯 樽 首 次 套 場 位 單 樖 粒 包 盒 班 種 樣 句 啲 些 幅 座 棟
    篇 集 段 塊 餐 類
    """
)
NUMBER = re.compile(
    r"[0-9０-９].*|[〇零一二三四五六七八九十百千萬億兩廿卅]+|幾|半|第.+|每|成|某|另|上|下|頭|呢|嗰|這|那|邊|哪|整"
)
NUMERAL = re.compile(r"[0-9０-９].*|[〇零一二三四五六七八九十百千萬億兩廿卅幾半]+")

DESCRIBING = word_set(
    """
    著數 着數 划算 高 矮 大 細 小 多 少 靚 漂亮 平 便宜 貴 快 慢 早 遲 晚 叻 厲害 重 輕 長 短 熱 凍 冷 勁 肥
    胖 瘦 老 後生 年輕
    聰明 開心 容易 易 難 重要 緊要 抵 近 遠 攰 累 癐 忙 驚 怕 嬲 生氣 曳 頑皮 乖 衰 壞 得意 可愛 好 差 辛苦 危險
    牙煙 舒服 唔舒服 頭暈 飽 肚餓 餓 頸渴 悶 煩 嘈 靜 乾淨 污糟 骯髒 論盡 合理 有名 出名 滿意 緊張 擔心 失望
    感動 感激 好笑 好睇 好看 好食 好吃 好飲 好喝 好聽 好玩 好味 好心 犀利 巴閉 過癮 有趣 特別 奇怪 複雜 簡單
    方便 麻煩 嚴重 明顯 清楚 認真 自然 正常 普通 熟 熟面口 面熟 熟悉 深 淺 闊 窄 厚 薄 硬 軟 濕 乾 光 黑 暗 新
    舊 醒目 機靈 蠢 笨 戇 傻 癲 瘋 豪 有錢 窮 孤獨 寂寞 幸福 高興 興奮 激動 傷心 難過 難受 難食 難吃 難睇 痛 暈
    香 臭 甜 酸 辣 鹹 苦 正 純 真 假 準 強 弱 猛 兇 惡 善良 溫柔 友善 客氣 勤力 懶 成熟 幼稚 完美 精彩 吸引 值得
    適合 啱 夠瞓 樂觀 悲觀 冇禮貌 沒禮貌 肉酸 核突 噁心 久 耐 容易 好易 大隻 細心 粗心 小心 耐心 專業 高級 安全
    健康 肥胖 細隻 高大 大方 細膩 激 瘀 樣衰 老土
    """
)
"""How something is."""
FEELING = word_set(
    """
    想 鍾意 喜歡 驚 怕 掛住 掛念 惦記 憎 討厭 愛 識 懂 希望 相信 信 需要 想要 擔心 關心 享受 欣賞 後悔 想知 明白
    了解 支持 同意 似 像 尊重 佩服 有
    """
)
"""Verbs that can be done very much."""
DOING = word_set(
    """
    食 吃 飲 喝 睇 看 瞓 睡 行 走 跑 企 站 坐 搵 找 揾 攞 拿 拎 擺 放 講 說 話 問 答 聽 做 整 弄 買 賣 玩 笑 喊
    哭 嗌 叫 等 返 回 去 嚟 來 到 諗 想 傾 談 聊 寫 讀 學 教 開 閂 關 打 用 俾 畀 給 幫 帶 送 接 搭 揸 住 停 試
    執 收 洗 煮 炒 拍 影 唱 跳 跌 落 上 入 出 過 搬 換 着 穿 除 唞 休息 沖涼 洗澡 食飯 吃飯 瞓覺 睡覺 返工 上班
    返學 上學 放工 下班 返屋企 回家 坐低 坐下 出聲 作聲 傾偈 聊天 講嘢 做嘢 食嘢 飲嘢 睇戲 工作 調查 準備 研究
    考慮 安排 處理 解決 檢查 觀察 介紹 解釋 討論 開會 開始 繼續 離開 知 知道 見 搞掂 搞定 搞 攪 揀 選 負責 記 忍
    頂 捉 拉 推 抱 孭 踢 踩 切 斬 剪 裝 拆 修 填 簽 畫 數 計 教書 讀書 溫書 練 練習 游水 游泳 跑步 食晏 飲茶
    影相 拍照 執嘢 搬屋 搵工 遊行 試下 諗下 睇下 問下 聽下 望下 望 贏 輸 追 避 救 殺 偷 借 還 交 付 找 畀錢 攞返
    返去 返嚟 過嚟 過去 入嚟 入去 出嚟 出去 上嚟 落嚟 上去 落去 起身 起床 行山 行街 打波 打機 打電話 上網 上堂
    落堂 收線 收工 埋單 結賬 幫手 幫忙 搭車 揸車 等等 等陣 等一會 有 冇 買餸 煮飯 洗碗 食煙 慳 省 嘥 唱歌
    """
)
HARMING = word_set(
    """
    打 鬧 罵 呃 騙 偷 搶 炒 罰 捉 拉 笑 蝦 欺負 咬 撞 殺 發現 屈 冤枉 告 嚇 趕 踢 綁 綁架 飛 甩 賣 鬥 困 包圍
    淘汰 拒絕 批評 投訴 斬 影 騷擾 傷害 捕 拘捕 逮捕 懷疑 誤會 出賣 威脅 逼 迫 取消 沒收 扣 劈 剝削 排擠 利用
    控制 封 鎖 燒 淋 吹 沖 夾 壓 刺 槍殺 謀殺 毀 破壞 搞 揸住 賣豬仔 炒魷魚 睇到 看到 見到 聽到 捉到 發現到 識破
    睇穿 看穿 睇低 唱衰 篤爆 整壞 整蠱 嫌 嫌棄 掟中 撞親 整親 洗腦 送走 怪 針對 歧視 騎劫 群毆 毆打
    """
)
"""What nobody wants done to them: 畀佢打 is being hit by him, and 畀佢食 giving him to eat."""
MODAL = word_set(
    """
    要 會 想 可以 應該 必須 需要 都 就 即刻 不如 最好 一定 梗係 而家 今日 聽日 咁 噉 或者 但係 因為 所以 或 又
    再 快啲 一齊 仲
    """
)
"""What may stand before the verb without being the verb."""
MOMENTS = word_set(
    """
    而家 依家 家下 今日 尋日 聽日 琴日 噚日 今朝 今晚 聽朝 頭先 現在 今天 昨天 明天 之後 以後 到 至
    """
)
ASKING = word_set(
    """
    邊個 邊位 邊度 邊 邊間 誰 哪裏 哪 乜 乜嘢 咩 咩嘢 什麼 點 點解 點樣 點算 為什麼 怎樣 怎麼 怎麼辦 幾時
    什麼時候 幾多 多少 幾耐 多久 係咪 係唔係 是不是 有冇 有沒有 未 得唔得 行不行 使唔使 用不用 知唔知 何必 使乜
    為咩 做咩 幾錢 幾多錢 多少錢 幾點 做乜 識唔識 好未
    """
)
PARTICLES = frozenset("呀啊吖囉喎㗎喇嘞啦咯囖嚕啫咋嗻咩啩噃嗎呢嘛添吧了喔哦㖭")
CAN_BE_ASKED = word_set(
    """
    做 食 講 買 睇 搞 想 要 叫 搵 問 有 識 諗 玩 飲 學 寫 話 聽 見 整 讀 用 帶 為 賣 唱 煮 吃 喝 看 說 找
    """
)
"""Behind these 咩 is the thing that is asked for; behind others it asks whether it is so."""
