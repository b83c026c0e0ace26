<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About canto-beats</source>
        <translation>關於 canto-beats</translation>
    </message>
    <message>
        <source>canto-beats {version}</source>
        <translation>canto-beats {version}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The window is drawn with Qt {qt} (LGPL 3) by way of PySide6, and runs on Python {python}. Models have licences of their own, which the settings name.</source>
        <translation>自由軟件，採用 MIT 授權。視窗透過 PySide6 以 Qt {qt}（LGPL 3）繪製，在 Python {python} 上執行。各模型另有授權，已在設定中列明。</translation>
    </message>
    <message>
        <source>What came from others, and under which licence</source>
        <translation>來自他人的內容及其授權</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
    <message>
        <source>Open the sample clip</source>
        <translation>開啟示範短片</translation>
    </message>
    <message>
        <source>Choose the recording…</source>
        <translation>選擇影音檔案…</translation>
    </message>
    <message>
        <source>Start transcription</source>
        <translation>開始轉錄</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放位置分割</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Insert at the playhead</source>
        <translation>在播放位置插入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Snap to speech</source>
        <translation>貼齊語音</translation>
    </message>
    <message>
        <source>Shift in time…</source>
        <translation>移動時間…</translation>
    </message>
    <message>
        <source>Check against the recording…</source>
        <translation>與聲音核對…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>尋找及取代…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一個問題</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一個問題</translation>
    </message>
    <message>
        <source>Automatic changes…</source>
        <translation>自動改動…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>詞彙表…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Play this subtitle</source>
        <translation>播放這句字幕</translation>
    </message>
    <message>
        <source>Loop this subtitle</source>
        <translation>重複播放這句字幕</translation>
    </message>
    <message>
        <source>Previous subtitle</source>
        <translation>上一句字幕</translation>
    </message>
    <message>
        <source>Next subtitle</source>
        <translation>下一句字幕</translation>
    </message>
    <message>
        <source>A little back</source>
        <translation>後退少許</translation>
    </message>
    <message>
        <source>A little forward</source>
        <translation>前進少許</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>影音檔案</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>字幕表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>樣式</translation>
    </message>
    <message>
        <source>Memory…</source>
        <translation>記憶體…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎頁</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>記錄檔…</translation>
    </message>
    <message>
        <source>About canto-beats</source>
        <translation>關於 canto-beats</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Traditional characters</source>
        <translation>繁體字</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>用字</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>Nobody said it</source>
        <translation>無人講過</translation>
    </message>
    <message>
        <source>Preferred form</source>
        <translation>偏好寫法</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>語言模型</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>之後改過</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隱藏</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>已還原顯示</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已還原</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>改為</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Automatic changes</source>
        <translation>自動改動</translation>
    </message>
    <message>
        <source>What was changed by itself</source>
        <translation>自動改過的內容</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>顯示哪些改動</translation>
    </message>
    <message>
        <source>Why it was changed</source>
        <translation>改動的原因</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>還原(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒絕(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nothing was changed by itself in these subtitles.</source>
        <translation>這些字幕沒有自動改動。</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>所有改動</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>The waveform is not there yet. Snapping needs it: try again in a moment.</source>
        <translation>波形尚未準備好，而貼齊語音需要波形。請稍後再試。</translation>
    </message>
</context>
<context>
    <name>CueTable</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Up and Down: 0.1 s, with Shift 1 s, with Alt 0.01 s</source>
        <translation>上下鍵：0.1 秒；加 Shift：1 秒；加 Alt：0.01 秒</translation>
    </message>
</context>
<context>
    <name>DeviceView</name>
    <message>
        <source>{n} min ago</source>
        <translation>{n} 分鐘前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>{device}: all that was in use, in the last minutes</source>
        <translation>{device}：最近幾分鐘的總用量</translation>
    </message>
    <message>
        <source>{device}: what canto-beats had in use, in the last minutes</source>
        <translation>{device}：canto-beats 最近幾分鐘的用量</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>That is no time: type it as minutes:seconds.milliseconds.</source>
        <translation>時間格式不正確，請輸入「分:秒.毫秒」。</translation>
    </message>
    <message>
        <source>That subtitle is not there any more.</source>
        <translation>這句字幕已經不存在。</translation>
    </message>
    <message>
        <source>A subtitle has to end after it begins.</source>
        <translation>字幕的結束時間必須在開始時間之後。</translation>
    </message>
    <message>
        <source>This subtitle is too short to be split.</source>
        <translation>這句字幕太短，無法分割。</translation>
    </message>
    <message>
        <source>There is nothing on one side: choose another place, or one more subtitle.</source>
        <translation>其中一邊沒有內容：請選擇另一個位置，或多選一句字幕。</translation>
    </message>
    <message>
        <source>Only neighbours can be merged: choose subtitles without others between them.</source>
        <translation>只可以合併相鄰的字幕：請選擇中間沒有其他字幕的句子。</translation>
    </message>
    <message>
        <source>Nothing can begin before the recording does.</source>
        <translation>字幕不可以早於影片開始。</translation>
    </message>
    <message>
        <source>No speech begins or ends near there: move the edges closer to it first.</source>
        <translation>附近沒有語音開始或結束。請先把邊界移近一點。</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Drop a video or subtitles here, or press {keys} to open some.</source>
        <translation>把影片或字幕拖放到這裏，或按 {keys} 開啟。</translation>
    </message>
    <message>
        <source>There is no recording beside these subtitles. Press {keys} to choose one.</source>
        <translation>這些字幕旁邊沒有影音檔案。按 {keys} 選擇一個。</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>沒有影音檔案</translation>
    </message>
    <message>
        <source>Press {keys} to start the transcription. The subtitles appear here.</source>
        <translation>按 {keys} 開始轉錄，字幕會在這裏出現。</translation>
    </message>
    <message>
        <source>The first subtitles appear here in a moment.</source>
        <translation>第一批字幕即將在這裏出現。</translation>
    </message>
    <message>
        <source>There are no subtitles.</source>
        <translation>沒有字幕。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Subtitle file</source>
        <translation>字幕檔</translation>
    </message>
    <message>
        <source>For players, editors and uploads.</source>
        <translation>供播放器、剪接軟件及上載之用。</translation>
    </message>
    <message>
        <source>Copy of the video with a subtitle track</source>
        <translation>附字幕軌的影片副本</translation>
    </message>
    <message>
        <source>Quick. Viewers show or hide the subtitles.</source>
        <translation>很快。觀眾可自行顯示或隱藏字幕。</translation>
    </message>
    <message>
        <source>Copy of the video with burned-in subtitles</source>
        <translation>內嵌字幕的影片副本</translation>
    </message>
    <message>
        <source>Takes a while. They show in every player, and always.</source>
        <translation>需時較久。在任何播放器都會顯示，不能關閉。</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>{title} ({ending})</source>
        <translation>{title}（{ending}）</translation>
    </message>
    <message>
        <source>Jyutping</source>
        <translation>粵拼</translation>
    </message>
    <message>
        <source>Semi-written Chinese below</source>
        <translation>下面加半書面語</translation>
    </message>
    <message>
        <source>Written Chinese below</source>
        <translation>下面加書面語</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8（附 BOM）</translation>
    </message>
    <message>
        <source>Windows (CRLF)</source>
        <translation>Windows（CRLF）</translation>
    </message>
    <message>
        <source>macOS and Linux (LF)</source>
        <translation>macOS 及 Linux（LF）</translation>
    </message>
</context>
<context>
    <name>ExportDeeds</name>
    <message>
        <source>Exported to {file}</source>
        <translation>已匯出至 {file}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>複製為文字(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>匯出(&amp;X)</translation>
    </message>
    <message>
        <source>Export subtitles</source>
        <translation>匯出字幕</translation>
    </message>
    <message>
        <source>Copy the subtitles as plain text</source>
        <translation>把字幕複製為純文字</translation>
    </message>
    <message>
        <source>Close without exporting</source>
        <translation>不匯出，直接關閉</translation>
    </message>
    <message>
        <source>Give the file a name first.</source>
        <translation>請先為檔案命名。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>已停止，沒有留下任何檔案。</translation>
    </message>
    <message>
        <source>{name} is already there. Replace it?</source>
        <translation>{name} 已經存在，要取代嗎？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>取代(&amp;R)</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>文字已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>There are no subtitles yet.</source>
        <translation>還沒有字幕。</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>As in the video</source>
        <translation>與影片相同</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>瀏覽(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>編碼(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line ends</source>
        <translation>換行符號(&amp;L)</translation>
    </message>
    <message>
        <source>Frame r&amp;ate</source>
        <translation>幀率(&amp;A)</translation>
    </message>
    <message>
        <source>Secon&amp;d track</source>
        <translation>第二字幕軌(&amp;D)</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>儲存至(&amp;T)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>換行符號</translation>
    </message>
    <message>
        <source>Frames a second of the timeline</source>
        <translation>時間軸每秒幀數</translation>
    </message>
    <message>
        <source>Second track beside the subtitles</source>
        <translation>字幕以外的第二軌</translation>
    </message>
    <message>
        <source>File to save to</source>
        <translation>儲存的檔案</translation>
    </message>
    <message>
        <source>Choose the file to save to</source>
        <translation>選擇儲存的檔案</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>儲存至</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>There is no file {path} any more. Open it from where it is now.</source>
        <translation>找不到檔案 {path}。請從它現在的位置開啟。</translation>
    </message>
    <message>
        <source>{path} is a folder. Open a video or audio file inside it.</source>
        <translation>{path} 是資料夾。請開啟裏面的影片或音訊檔案。</translation>
    </message>
    <message>
        <source>{path} is empty. Copy or download the file again.</source>
        <translation>{path} 是空的。請重新複製或下載檔案。</translation>
    </message>
    <message>
        <source>You may not read {path}. Ask for permission, or copy it to a folder of your own.</source>
        <translation>你沒有讀取 {path} 的權限。請要求權限，或把它複製到自己的資料夾。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Check the disk or the network drive that holds it.</source>
        <translation>無法讀取 {path}（{reason}）。請檢查存放它的磁碟或網絡磁碟機。</translation>
    </message>
    <message>
        <source>{path} was cut short: its end is missing. Copy or download the file again.</source>
        <translation>{path} 不完整，缺少結尾。請重新複製或下載檔案。</translation>
    </message>
    <message>
        <source>{path} has no sound. Choose a file with an audio track.</source>
        <translation>{path} 沒有聲音。請選擇有音軌的檔案。</translation>
    </message>
    <message>
        <source>{path} is not a video or audio file, whatever its name says. Choose another file.</source>
        <translation>{path} 不是影片或音訊檔案，儘管名稱像是。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>The sound of {path} cannot be decoded. Convert the file first.</source>
        <translation>無法解碼 {path} 的聲音。請先轉換檔案格式。</translation>
    </message>
    <message>
        <source>This recording is already being worked on elsewhere. Wait until that is done, then try again.</source>
        <translation>這個檔案正在其他地方處理。請待完成後再試。</translation>
    </message>
    <message>
        <source>No speech model is installed yet. Get one in the settings, under Models.</source>
        <translation>尚未安裝語音模型。請在設定的「模型」中下載。</translation>
    </message>
    <message>
        <source>The model {name} is not on this machine. Get it in the settings, under Models.</source>
        <translation>這部電腦沒有模型 {name}。請在設定的「模型」中下載。</translation>
    </message>
    <message>
        <source>There is no model {name}. Choose another one.</source>
        <translation>沒有名為 {name} 的模型。請選擇其他模型。</translation>
    </message>
    <message>
        <source>The demo models are not part of this copy of canto-beats. Install it again, or get a real model.</source>
        <translation>這份 canto-beats 沒有附帶示範模型。請重新安裝，或下載真正的模型。</translation>
    </message>
    <message>
        <source>The model hub cannot be reached. Check the network and try again; it goes on where it stopped.</source>
        <translation>無法連接模型庫。請檢查網絡後再試；會從停下的地方繼續。</translation>
    </message>
    <message>
        <source>The model takes {needed} GB, and the disk has {free} GB free. Free some space and try again.</source>
        <translation>模型需要 {needed} GB，磁碟只剩 {free} GB。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>The model could not be saved ({reason}). Free some space and try again.</source>
        <translation>無法儲存模型（{reason}）。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>The model {name} is given only to people who accepted its terms. Accept them on the hub and log in there.</source>
        <translation>模型 {name} 只提供給已接受條款的人。請到模型庫接受條款並登入。</translation>
    </message>
    <message>
        <source>The model hub refused the request ({status}). Try again later; it goes on where it stopped.</source>
        <translation>模型庫拒絕了請求（{status}）。請稍後再試；會從停下的地方繼續。</translation>
    </message>
    <message>
        <source>Memory ran out. Close other programs, or choose a smaller model.</source>
        <translation>記憶體不足。請關閉其他程式，或選擇較小的模型。</translation>
    </message>
    <message>
        <source>The engine failed several times in the same place. Try another model or another device.</source>
        <translation>引擎在同一處多次失敗。請試用其他模型或裝置。</translation>
    </message>
    <message>
        <source>There is no device {name} here. Choose another one in the settings.</source>
        <translation>這部電腦沒有裝置 {name}。請在設定中選擇其他裝置。</translation>
    </message>
    <message>
        <source>Finding speech failed several times in the same place. Try again.</source>
        <translation>偵測語音在同一處多次失敗。請再試一次。</translation>
    </message>
    <message>
        <source>ffmpeg was ended by the system or crashed while it read {path}. Try again.</source>
        <translation>ffmpeg 讀取 {path} 時被系統終止或當掉。請再試一次。</translation>
    </message>
    <message>
        <source>No ffmpeg that runs was found here, so nothing can be read. Install ffmpeg.</source>
        <translation>找不到可用的 ffmpeg，無法讀取任何檔案。請安裝 ffmpeg。</translation>
    </message>
    <message>
        <source>Something went wrong that canto-beats did not expect. What is transcribed is kept. Please report it with the details.</source>
        <translation>發生了意料之外的錯誤。已轉錄的內容會保留。請連同詳細資料回報。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; what is transcribed is kept.</source>
        <translation>磁碟已滿。請騰出空間後再試；已轉錄的內容會保留。</translation>
    </message>
    <message>
        <source>Another program has held the library for too long. Close it and try again.</source>
        <translation>其他程式佔用資料庫太久。請關閉該程式後再試。</translation>
    </message>
    <message>
        <source>The library {path} cannot be used. Check the permissions of its folder.</source>
        <translation>無法使用資料庫 {path}。請檢查其資料夾的權限。</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {folder}. Make it writable, and try again.</source>
        <translation>無法寫入資料夾 {folder}。請開放寫入權限後再試。</translation>
    </message>
    <message>
        <source>The engine failed on the accelerator and goes on with the processor, which takes longer.</source>
        <translation>引擎在加速器上出錯，已改用處理器繼續，需時較長。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with {name}.</source>
        <translation>引擎出錯，已改用 {name} 繼續。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with smaller numbers ({numbers}), which take less memory.</source>
        <translation>引擎出錯，已改用較小的數值（{numbers}）繼續，佔用較少記憶體。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with a part of the model at a time, which takes less memory.</source>
        <translation>引擎出錯，已改為分部分載入模型繼續，佔用較少記憶體。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with less at a time, which takes less memory.</source>
        <translation>引擎出錯，已改為每次處理較少內容，佔用較少記憶體。</translation>
    </message>
    <message>
        <source>The engine failed and was started again. Nothing was lost.</source>
        <translation>引擎出錯後已重新啟動，沒有遺失任何內容。</translation>
    </message>
    <message>
        <source>Polishing ended early. The rest of the text stays as it was heard.</source>
        <translation>潤飾提早結束，其餘文字保持聽到的樣子。</translation>
    </message>
    <message>
        <source>The language model gave up. The rest is put into written Chinese by rules alone.</source>
        <translation>語言模型中途停止，其餘只按規則轉成書面語。</translation>
    </message>
    <message>
        <source>The language model gave up. The rest is put into semi-written Chinese by rules alone.</source>
        <translation>語言模型中途停止，其餘只按規則轉成半書面語。</translation>
    </message>
    <message>
        <source>The language model gave up. The rest of the English stays as it was said.</source>
        <translation>語言模型中途停止，其餘英文保留原話。</translation>
    </message>
    <message>
        <source>The recording is damaged at about {time}. Only what is before that was transcribed.</source>
        <translation>檔案在約 {time} 處損壞，只轉錄了之前的部分。</translation>
    </message>
    <message>
        <source>What was kept of this recording was made by another version, so it is transcribed anew.</source>
        <translation>這個檔案保留的內容由另一版本產生，因此重新轉錄。</translation>
    </message>
    <message>
        <source>This recording was transcribed before with the same model, and that is used again.</source>
        <translation>這個檔案曾以同一模型轉錄，現直接沿用該結果。</translation>
    </message>
    <message>
        <source>The model {name} does not know Cantonese by name, and may drift into written Chinese.</source>
        <translation>模型 {name} 不認得粵語這種語言，可能會偏向書面語。</translation>
    </message>
    <message>
        <source>One of the models is a demo. For a film of your own get a real one in the settings.</source>
        <translation>其中一個模型是示範用。要處理自己的影片，請在設定中下載真正的模型。</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {path}, and a new one was begun.</source>
        <translation>資料庫已損壞，現保留為 {path}，並已建立新的資料庫。</translation>
    </message>
    <message>
        <source>The model {name} needs about {needed}, and there are {total} ({device}) in all. Choose a smaller model, or leave the polish off.</source>
        <translation>模型 {name} 約需 {needed}，但總共只有 {total}（{device}）。請選擇較小的模型，或關閉潤飾。</translation>
    </message>
    <message>
        <source>The model {name} needs about {needed}, and there are {total} ({device}) in all. Choose a smaller model.</source>
        <translation>模型 {name} 約需 {needed}，但總共只有 {total}（{device}）。請選擇較小的模型。</translation>
    </message>
    <message>
        <source>{name} does not fit on {gpu} just now; it will run on {device}, slower.</source>
        <translation>{gpu} 現時空間不足，{name} 會改在 {device} 上執行，速度較慢。</translation>
    </message>
    <message>
        <source>{name} may need more memory than is free ({needed} of {free}): close other programs if it gets slow, or choose a smaller model.</source>
        <translation>{name} 所需的記憶體可能多於可用的（需要 {needed}，可用 {free}）：如果變慢，請關閉其他程式，或選擇較小的模型。</translation>
    </message>
    <message>
        <source>Memory ran out with {name} in the last days, so it begins with less at a time.</source>
        <translation>{name} 最近曾令記憶體不足，因此一開始每次只處理較少內容。</translation>
    </message>
    <message>
        <source>{name} waits in the computer’s memory.</source>
        <translation>{name} 已移到電腦記憶體。</translation>
    </message>
    <message>
        <source>{name} was released instead. {note}</source>
        <translation>{name} 改為釋放。{note}</translation>
    </message>
    <message>
        <source>{name} was released instead.</source>
        <translation>{name} 改為釋放。</translation>
    </message>
    <message>
        <source>Moving it would free no memory here: the GPU and the computer share one memory. It is released instead.</source>
        <translation>在這裡移走它不會騰出記憶體：GPU 與電腦共用同一記憶體。已改為釋放。</translation>
    </message>
    <message>
        <source>Moving it would free no memory here: it is in the computer’s own memory already. It is released instead.</source>
        <translation>在這裡移走它不會騰出記憶體：它已在電腦記憶體中。已改為釋放。</translation>
    </message>
    <message>
        <source>Its engine ({name}) cannot let it wait in the computer’s memory. It is released instead.</source>
        <translation>它的引擎（{name}）無法把它暫存於電腦記憶體。已改為釋放。</translation>
    </message>
    <message>
        <source>its process hangs inside a driver</source>
        <translation>它的程序卡在驅動程式內</translation>
    </message>
    <message>
        <source>{name} is in use and stays where it is.</source>
        <translation>{name} 正在使用，保持原位。</translation>
    </message>
    <message>
        <source>{name} is in use and goes when its work is done.</source>
        <translation>{name} 正在使用，用完後會釋放。</translation>
    </message>
    <message>
        <source>{name} has ended, but its memory is not known to be free ({note}).</source>
        <translation>{name} 已關閉，但未能核實記憶體已釋放（{note}）。</translation>
    </message>
    <message>
        <source>{name} was released.</source>
        <translation>{name} 已釋放。</translation>
    </message>
    <message>
        <source>{name} is being released already.</source>
        <translation>{name} 已在釋放中。</translation>
    </message>
    <message>
        <source>{name} is not loaded.</source>
        <translation>{name} 未載入。</translation>
    </message>
    <message>
        <source>How these subtitles are to be made is not known here: {profile}. Choose it anew in the settings, under Subtitles.</source>
        <translation>此版本不認識這些字幕的製作方式：{profile}。請在設定的「字幕」重新選擇。</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s of speech are kept.</source>
        <translation>已保留 {minutes} 分 {seconds} 秒的語音。</translation>
    </message>
    <message>
        <source>Line {number}: {told}</source>
        <translation>第 {number} 行：{told}</translation>
    </message>
    <message>
        <source>Term {number}: {told}</source>
        <translation>第 {number} 個詞語：{told}</translation>
    </message>
    <message>
        <source>The glossary {path} cannot be used. {told} Or move the file away to begin anew; the settings show its folder.</source>
        <translation>無法使用詞彙表 {path}。{told}或把檔案移走，重新開始；設定中可找到它的資料夾。</translation>
    </message>
    <message>
        <source>The glossary could not be written ({reason}). Free some space there, or make the folder yours, and try again.</source>
        <translation>無法寫入詞彙表（{reason}）。請騰出空間或取得資料夾的寫入權限，然後再試。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Choose another file.</source>
        <translation>無法讀取 {path}（{reason}）。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>{path} is too big for a glossary. Choose another file.</source>
        <translation>{path} 太大，不會是詞彙表。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>The ending of {path} names no form of glossary. Use one of {names}.</source>
        <translation>{path} 的副檔名不是詞彙表的格式。請使用 {names}。</translation>
    </message>
    <message>
        <source>It is no UTF-8 text. Save it as UTF-8.</source>
        <translation>它不是 UTF-8 文字。請另存為 UTF-8。</translation>
    </message>
    <message>
        <source>It is not a glossary in JSON ({reason}). Export one to see how it should read.</source>
        <translation>它不是 JSON 格式的詞彙表（{reason}）。可匯出一份看看正確的格式。</translation>
    </message>
    <message>
        <source>Line {number} has {count} columns. A line has {names}, with tabs between them; all but the first may be left out.</source>
        <translation>第 {number} 行有 {count} 欄。每行依次為 {names}，以 Tab 分隔；除第一欄外均可省略。</translation>
    </message>
    <message>
        <source>{place} has {what}, which is nothing that a term has. A term has {names}, of which only the first is needed.</source>
        <translation>{place} 有 {what}，詞語沒有這一項。詞語有 {names}，只有第一項必需。</translation>
    </message>
    <message>
        <source>{place} is no term ({reason}). Compare it with one that was exported.</source>
        <translation>{place} 不是詞語（{reason}）。請與匯出的詞語比較。</translation>
    </message>
    <message>
        <source>A term or spelling is empty, or has spaces around it. Write it without.</source>
        <translation>詞語或寫法是空的，或前後有空格。請去掉空格。</translation>
    </message>
    <message>
        <source>{term}… is too long. A term has {most} characters at most.</source>
        <translation>「{term}…」太長。詞語最多 {most} 個字。</translation>
    </message>
    <message>
        <source>A term has characters that nobody sees. Write it in one line, without tabs.</source>
        <translation>詞語含有看不見的字元。請寫成一行，不要用 Tab。</translation>
    </message>
    <message>
        <source>{term} is said to be a wrong spelling of itself. Leave that spelling out.</source>
        <translation>「{term}」不能是自己的錯誤寫法。請刪去該寫法。</translation>
    </message>
    <message>
        <source>{wrong} cannot stand for {term} wherever it is: a single character is part of too many words. Give a wrong spelling of two characters or more.</source>
        <translation>「{wrong}」不能一律改為「{term}」：單字出現在太多詞語之中。錯誤寫法請用兩個字或以上。</translation>
    </message>
    <message>
        <source>{term} cannot be looked for by its sound. Only terms of two or more Chinese characters can.</source>
        <translation>「{term}」不能按讀音尋找。只有兩個或以上中文字的詞語才可以。</translation>
    </message>
    <message>
        <source>The note on {term} cannot be kept. Write it in one line of {most} characters at most.</source>
        <translation>無法保存「{term}」的備註。請寫成一行，最多 {most} 個字。</translation>
    </message>
    <message>
        <source>{syllable} is no jyutping. Write syllables such as hoeng1, with a space between them.</source>
        <translation>「{syllable}」不是粵拼。請寫 hoeng1 一類的音節，以空格分隔。</translation>
    </message>
    <message>
        <source>{term} has {count} characters, and {sound} has {number} syllables. Write one syllable for each character.</source>
        <translation>「{term}」有 {count} 個字，而「{sound}」有 {number} 個音節。請為每個字寫一個音節。</translation>
    </message>
    <message>
        <source>{term} would be in the glossary twice. Leave one of them out.</source>
        <translation>「{term}」在詞彙表中會重複。請刪去其中一個。</translation>
    </message>
    <message>
        <source>{wrong} cannot be both {term} and {other}. Take it out of one of them.</source>
        <translation>「{wrong}」不能同時屬於「{term}」和「{other}」。請從其中一個刪去。</translation>
    </message>
    <message>
        <source>There is no term {term} in the glossary any more.</source>
        <translation>詞彙表中已沒有「{term}」。</translation>
    </message>
    <message>
        <source>This is no subtitle file that can be read. There are SubRip, WebVTT, ASS, Final Cut Pro XML and plain text.</source>
        <translation>這不是可以讀取的字幕檔案。可讀取的格式有 SubRip、WebVTT、ASS、Final Cut Pro XML 及純文字。</translation>
    </message>
    <message>
        <source>The times cannot be read. This subtitle was left out.</source>
        <translation>無法讀取時間，已略去這句字幕。</translation>
    </message>
    <message>
        <source>There are no subtitles in {name}. Choose another file.</source>
        <translation>{name} 內沒有字幕。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>{name} is too large to be subtitles. Choose a subtitle file.</source>
        <translation>{name} 太大，不會是字幕。請選擇字幕檔案。</translation>
    </message>
    <message>
        <source>Putting the text right is proposed in {count} places: see Edit → Automatic changes.</source>
        <translation>建議修正 {count} 處文字：請看「編輯」→「自動改動」。</translation>
    </message>
    <message>
        <source>Line {line}: {told}</source>
        <translation>第 {line} 行：{told}</translation>
    </message>
    <message>
        <source>The file does not say how its characters are encoded. It was read as {encoding}.</source>
        <translation>檔案沒有註明文字編碼，已當作 {encoding} 讀取。</translation>
    </message>
    <message>
        <source>Some characters on this line could not be read.</source>
        <translation>這一行有些字元無法讀取。</translation>
    </message>
    <message>
        <source>This text belongs to no subtitle and was left out.</source>
        <translation>這段文字不屬於任何一句字幕，已略去。</translation>
    </message>
    <message>
        <source>This is no subtitle with times and text. It was left out.</source>
        <translation>這不是有時間和文字的字幕，已略去。</translation>
    </message>
    <message>
        <source>This subtitle did not end after it began. It was given one second.</source>
        <translation>這一句並非在開始之後結束，現給予一秒。</translation>
    </message>
    <message>
        <source>The file is damaged here. What follows was left out.</source>
        <translation>檔案由這裏起已損壞，其後的內容已略去。</translation>
    </message>
    <message>
        <source>Plain text has no times. They follow a reading speed.</source>
        <translation>純文字沒有時間，已按閱讀速度編配。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一處（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一處（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>尋找及取代</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>區分大小寫</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表達式</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>正規表達式</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部取代</translation>
    </message>
    <message>
        <source>This is no expression yet.</source>
        <translation>這還不是完整的表達式。</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已取代 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 處，共 {count} 處</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Folders</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Everything lies in one folder. To move it, set {name} before starting canto-beats.</source>
        <translation>所有內容都放在同一個資料夾。如要搬移，請在啟動 canto-beats 之前設定 {name}。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>記錄檔</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show the folder: {name}</source>
        <translation>顯示資料夾：{name}</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Term</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Jyutping</source>
        <translation>粵拼</translation>
    </message>
    <message>
        <source>Wrong spellings</source>
        <translation>錯誤寫法</translation>
    </message>
    <message>
        <source>By its sound</source>
        <translation>按讀音</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>Names and terms that are to be written your way: told to the speech model, put right in the text, and kept by the polish. Counts from the next start of a transcription on.</source>
        <translation>要照你的寫法書寫的名稱和詞語：會告知語音模型、在文字中修正，並在潤飾時保留。由下次開始轉錄起生效。</translation>
    </message>
    <message>
        <source>Search the terms</source>
        <translation>搜尋詞語</translation>
    </message>
    <message>
        <source>Terms of the glossary</source>
        <translation>詞彙表的詞語</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Learn from my corrections…</source>
        <translation>從我的修改學習(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Show a recording that has subtitles first.</source>
        <translation>請先顯示已有字幕的檔案。</translation>
    </message>
    <message>
        <source>There are no terms yet.</source>
        <translation>尚未有詞語。</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 個詞語</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {terms} from the glossary?</source>
        <translation>從詞彙表移除 {terms}？</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>匯入詞語</translation>
    </message>
    <message>
        <source>The terms of {file} are in the glossary.</source>
        <translation>{file} 的詞語已加入詞彙表。</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>匯出詞彙表</translation>
    </message>
    <message>
        <source>The glossary is in {file}.</source>
        <translation>詞彙表已存到 {file}。</translation>
    </message>
    <message>
        <source>Tables for spreadsheets</source>
        <translation>試算表用的表格</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>JSON 檔案</translation>
    </message>
    <message>
        <source>Glossaries</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>Looking at your corrections…</source>
        <translation>正在查看你的修改…</translation>
    </message>
    <message>
        <source>Nothing that sounds alike was corrected more than once.</source>
        <translation>沒有音近的內容被修改過多於一次。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The transcription ended, and canto-beats does not know why.</source>
        <translation>轉錄中斷了，原因不明。</translation>
    </message>
    <message>
        <source>The demo model hears this. It understands only the voices of the sample clip, so what it writes here says nothing.</source>
        <translation>這個檔案由示範模型聽寫。它只聽得懂示範短片的聲音，所以這裏的文字沒有意義。</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Preparing</source>
        <translation>正在準備</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>正在載入語音模型</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>正在轉錄</translation>
    </message>
    <message>
        <source>Freeing memory</source>
        <translation>正在釋放記憶體</translation>
    </message>
    <message>
        <source>Loading the language model</source>
        <translation>正在載入語言模型</translation>
    </message>
    <message>
        <source>Polishing</source>
        <translation>正在潤飾</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>正在改寫</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以開始</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排隊</translation>
    </message>
    <message>
        <source>{stage}, {time} left</source>
        <translation>{stage}，尚餘 {time}</translation>
    </message>
    <message>
        <source>Paused; everything so far is kept</source>
        <translation>已暫停，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped; everything so far is kept</source>
        <translation>已停止，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Interrupted; everything so far is kept</source>
        <translation>已中斷，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Opened, with {film}</source>
        <translation>已開啟，連同 {film}</translation>
    </message>
    <message>
        <source>Opened, without a recording</source>
        <translation>已開啟，沒有影音檔案</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小時 {m} 分鐘</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>This recording has no picture.</source>
        <translation>這個檔案沒有畫面。</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>介面語言</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>The log is empty.</source>
        <translation>記錄檔是空的。</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>記錄檔的結尾</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the folder</source>
        <translation>顯示資料夾(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Changes at once. Subtitles keep the language that was spoken.</source>
        <translation>立即生效。字幕保留原來所說的語言。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>視窗配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>Memory given back</source>
        <translation>記憶體已釋放</translation>
    </message>
    <message>
        <source>Loading a model</source>
        <translation>正在載入模型</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>記憶體使用中</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>未載入模型</translation>
    </message>
    <message>
        <source>GPU: {size} free</source>
        <translation>GPU 可用 {size}</translation>
    </message>
    <message>
        <source>This program and its engines use {size} of memory.</source>
        <translation>本程式及其引擎共使用 {size} 記憶體。</translation>
    </message>
    <message>
        <source>This program itself uses {size} of memory.</source>
        <translation>本程式本身使用 {size} 記憶體。</translation>
    </message>
    <message>
        <source>{device} has {free} of {total} free.</source>
        <translation>{device} 共 {total}，可用 {free}。</translation>
    </message>
    <message>
        <source>Every engine of the last job has ended, and given its memory back.</source>
        <translation>上一項工作的引擎已全部結束，記憶體已釋放。</translation>
    </message>
    <message>
        <source>A model is being loaded.</source>
        <translation>正在載入模型。</translation>
    </message>
    <message>
        <source>The model {model} is loaded on the processor.</source>
        <translation>模型 {model} 已載入處理器。</translation>
    </message>
    <message>
        <source>The model {model} is loaded on {device}.</source>
        <translation>模型 {model} 已載入 {device}。</translation>
    </message>
    <message>
        <source>The last job has ended. Something that this program started still uses memory.</source>
        <translation>上一項工作已結束，但本程式啟動的程序仍在使用記憶體。</translation>
    </message>
    <message>
        <source>No model is loaded. A job loads one when it needs it, and gives its memory back.</source>
        <translation>目前沒有載入模型。工作需要時才載入，用完即釋放記憶體。</translation>
    </message>
    <message>
        <source>at most {size}</source>
        <translation>最高 {size}</translation>
    </message>
    <message>
        <source>At most {peak}, {last} at the end.</source>
        <translation>最高 {peak}，最後 {last}。</translation>
    </message>
    <message>
        <source>The computer’s memory</source>
        <translation>電腦記憶體</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>可用 {free}，共 {total}</translation>
    </message>
    <message>
        <source>canto-beats {size}</source>
        <translation>canto-beats {size}</translation>
    </message>
    <message>
        <source>In use {size}</source>
        <translation>已用 {size}</translation>
    </message>
    <message>
        <source>Others {size}</source>
        <translation>其他程式 {size}</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未載入</translation>
    </message>
    <message>
        <source>Waiting for room</source>
        <translation>等待空間</translation>
    </message>
    <message>
        <source>Being loaded</source>
        <translation>正在載入</translation>
    </message>
    <message>
        <source>On the processor</source>
        <translation>在處理器上</translation>
    </message>
    <message>
        <source>On the {gpu}</source>
        <translation>在 {gpu} 上</translation>
    </message>
    <message>
        <source>Being moved to memory</source>
        <translation>正在移到記憶體</translation>
    </message>
    <message>
        <source>In the computer’s memory</source>
        <translation>在電腦記憶體中</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>正在移回</translation>
    </message>
    <message>
        <source>Being released</source>
        <translation>正在釋放</translation>
    </message>
    <message>
        <source>Released, being checked</source>
        <translation>已釋放，正在核實</translation>
    </message>
    <message>
        <source>Released, not confirmed</source>
        <translation>已釋放，未能核實</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小時 {m} 分</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>逐個載入</translation>
    </message>
    <message>
        <source>Keep loaded for a while</source>
        <translation>保持載入一段時間</translation>
    </message>
    <message>
        <source>Keep in the computer’s memory</source>
        <translation>暫存於電腦記憶體</translation>
    </message>
    <message>
        <source>Split what does not fit</source>
        <translation>放不下時分段執行</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>只用處理器</translation>
    </message>
    <message>
        <source>Each model is ended as soon as its work is done, before the next one is loaded. Needs the least memory.</source>
        <translation>每個模型用完立即關閉，然後才載入下一個。所需記憶體最少。</translation>
    </message>
    <message>
        <source>A model stays loaded until it has not been used for some time, or its room is needed. The next job begins sooner.</source>
        <translation>模型保持載入，直到閒置一段時間或空間另有需要。下一項工作可更快開始。</translation>
    </message>
    <message>
        <source>After its work a model leaves the GPU and waits in the computer’s memory, from where it comes back quickly.</source>
        <translation>模型用完後離開 GPU，暫存於電腦記憶體，需要時可快速移回。</translation>
    </message>
    <message>
        <source>A model that is larger than the GPU runs on it part by part. Slower, but it runs.</source>
        <translation>比 GPU 記憶體大的模型會分段在 GPU 上執行。較慢，但能執行。</translation>
    </message>
    <message>
        <source>Models run on the processor alone and leave the GPU to other programs. Slower.</source>
        <translation>模型只在處理器上執行，GPU 留給其他程式使用。較慢。</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} 小時</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} 分鐘</translation>
    </message>
</context>
<context>
    <name>MemoryDeeds</name>
    <message>
        <source>No model was loaded.</source>
        <translation>沒有已載入的模型。</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Last transcription of {name}</source>
        <translation>「{name}」上次轉錄</translation>
    </message>
    <message>
        <source>Memory during the last transcription of {name}</source>
        <translation>「{name}」上次轉錄期間的記憶體用量</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>重新整理(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Offload to memory</source>
        <translation>移到電腦記憶體(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>釋放(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The models that are chosen in the list, or all of them.</source>
        <translation>清單中選取的模型；若沒有選取，則為全部。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>執行結果</translation>
    </message>
    <message>
        <source>The devices are being asked…</source>
        <translation>正在查詢裝置…</translation>
    </message>
    <message>
        <source>No model is loaded. Start the transcription of a recording: the models that it borrows, and their memory, are shown here.</source>
        <translation>未載入模型。開始轉錄一段錄音或影片，所用的模型及其記憶體便會顯示於此。</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>What becomes of models whose work is done. Where they are now is shown under View, Memory.</source>
        <translation>模型用完後如何處理。模型目前的位置請看「檢視」→「記憶體」。</translation>
    </message>
</context>
<context>
    <name>MemoryPlan</name>
    <message>
        <source>{models}; one after the other</source>
        <translation>{models}；逐個載入</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，然後 </translation>
    </message>
    <message>
        <source>{model}, a part at a time</source>
        <translation>{model}（逐部分載入）</translation>
    </message>
    <message>
        <source>as much as it takes</source>
        <translation>用多少要視乎情況</translation>
    </message>
    <message>
        <source>{model}: {need}</source>
        <translation>{model}：{need}</translation>
    </message>
    <message>
        <source>{model}: {need} of {free} free</source>
        <translation>{model}：{need}，現有 {free} 可用</translation>
    </message>
    <message>
        <source>{model}: {need} of {free} free on {device}</source>
        <translation>{model}：{need}，{device} 現有 {free} 可用</translation>
    </message>
    <message>
        <source>{words}, which may not be enough</source>
        <translation>{words}，可能不夠</translation>
    </message>
    <message>
        <source>Demo speech model</source>
        <translation>示範語音模型</translation>
    </message>
    <message>
        <source>Demo language model</source>
        <translation>示範語言模型</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Progress of the transcription</source>
        <translation>轉錄進度</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>none</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>{name} (not here)</source>
        <translation>{name}（不在此電腦）</translation>
    </message>
    <message>
        <source>Polishing is switched off in the settings.</source>
        <translation>潤飾已在設定中關閉。</translation>
    </message>
    <message>
        <source>A folder that holds a model</source>
        <translation>存放模型的資料夾</translation>
    </message>
    <message>
        <source>This is a language model. Choose one that hears speech.</source>
        <translation>這是語言模型，請選擇語音模型。</translation>
    </message>
    <message>
        <source>This is a speech model. Choose a language model.</source>
        <translation>這是語音模型，請選擇語言模型。</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>語音模型</translation>
    </message>
    <message>
        <source>Language model that polishes</source>
        <translation>用來潤飾的語言模型</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>潤飾</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of the download of {name}</source>
        <translation>{name} 的下載進度</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>取消下載 {name}</translation>
    </message>
    <message>
        <source>Get the model {name}</source>
        <translation>下載模型 {name}</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Stopped. Getting it again goes on from there.</source>
        <translation>已停止。再次下載會從這裏繼續。</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Models and where they are</source>
        <translation>模型及其位置</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Idle for</source>
        <translation>閒置</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Qwen research licence: no commercial use</source>
        <translation>Qwen 研究授權：不可作商業用途</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>語音</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>潤飾</translation>
    </message>
    <message>
        <source>{kind}. {licence}. {notes}</source>
        <translation>{kind}。{licence}。{notes}</translation>
    </message>
    <message>
        <source>3.1 GB. Knows Cantonese by name. For a GPU, or patience.</source>
        <translation>3.1 GB。明確支援粵語。適合有 GPU 或有耐性的人。</translation>
    </message>
    <message>
        <source>1.6 GB. Faster, and clearly worse at Cantonese than large-v3.</source>
        <translation>1.6 GB。較快，但粵語明顯不及 large-v3。</translation>
    </message>
    <message>
        <source>1 GB. Tuned for Cantonese; weak on mixed-in English. For a processor.</source>
        <translation>1 GB。專為粵語調校；夾雜的英文較弱。適合處理器。</translation>
    </message>
    <message>
        <source>8 GB. For polishing, on a GPU.</source>
        <translation>8 GB。用於潤飾，需要 GPU。</translation>
    </message>
    <message>
        <source>6 GB. For polishing, on a GPU.</source>
        <translation>6 GB。用於潤飾，需要 GPU。</translation>
    </message>
    <message>
        <source>1 GB. For polishing, on a processor.</source>
        <translation>1 GB。用於潤飾，處理器即可。</translation>
    </message>
    <message>
        <source>A demo that understands only the synthetic voice of the bundled clip, not people.</source>
        <translation>示範用：只聽得懂附帶短片的合成語音，聽不懂真人。</translation>
    </message>
    <message>
        <source>A demo that repairs only mistakes of the kinds that were made up to train it.</source>
        <translation>示範用：只能修正訓練時虛構的那幾類錯誤。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>They come from a public model hub, and lie on this machine from then on.</source>
        <translation>從公開的模型庫下載，之後就存放在這部電腦。</translation>
    </message>
</context>
<context>
    <name>NoticeCount</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n 項提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>What was noticed during the transcription</source>
        <translation>轉錄期間的提示</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>記錄檔(&amp;L)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>OpeningDeeds</name>
    <message>
        <source>There is nothing in there that could be opened.</source>
        <translation>裏面沒有可以開啟的檔案。</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} 已經不存在。</translation>
    </message>
    <message>
        <source>Recordings and subtitles</source>
        <translation>影音檔案及字幕</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>影音檔案</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>What the models will take of the memory</source>
        <translation>模型會用多少記憶體</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Video cannot be played here, because a system library is missing (%s).</source>
        <translation>由於缺少系統程式庫（%s），無法在此播放影片。</translation>
    </message>
    <message>
        <source>This recording cannot be played here; it can still be transcribed and corrected.</source>
        <translation>無法在此播放這個檔案，但仍可轉錄及修改字幕。</translation>
    </message>
</context>
<context>
    <name>PolicyChoice</name>
    <message>
        <source>&amp;When done</source>
        <translation>用完後(&amp;W)</translation>
    </message>
    <message>
        <source>What becomes of a model whose work is done</source>
        <translation>模型用完後如何處理</translation>
    </message>
    <message>
        <source>A model that was not used for so long is released.</source>
        <translation>閒置達此時間的模型會被釋放。</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>閒置上限(&amp;U)</translation>
    </message>
    <message>
        <source>How long a model may stay unused</source>
        <translation>模型可閒置多久</translation>
    </message>
</context>
<context>
    <name>PreferredFormBoxes</name>
    <message>
        <source>{forms}: as heard</source>
        <translation>{forms}：照原文</translation>
    </message>
    <message>
        <source>How {forms} is written</source>
        <translation>{forms} 的寫法</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name of a new preset</source>
        <translation>新組合的名稱</translation>
    </message>
    <message>
        <source>Preset: choose one, or type a name to save what is chosen</source>
        <translation>組合：選擇一個，或輸入名稱儲存目前的選擇</translation>
    </message>
    <message>
        <source>Save what is chosen as a preset</source>
        <translation>把目前的選擇儲存為組合</translation>
    </message>
    <message>
        <source>Remove this preset</source>
        <translation>移除這個組合</translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message>
        <source>No subtitle has a problem.</source>
        <translation>沒有字幕有問題。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 個問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Subtitles that viewers would stumble over. F8 goes to the next.</source>
        <translation>觀眾可能看得不順的字幕。按 F8 跳到下一條。</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Details…</source>
        <translation>詳細資料…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>下載真正的模型…</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出現的問題</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>There is no text.</source>
        <translation>沒有文字。</translation>
    </message>
    <message>
        <source>It is shown for {measured:.0f} ms; under {limit:.0f} ms it is missed.</source>
        <translation>只顯示 {measured:.0f} 毫秒；少於 {limit:.0f} 毫秒會看不到。</translation>
    </message>
    <message>
        <source>It is shown for {s:.1f} s; more than {most_s:g} s is too long.</source>
        <translation>顯示了 {s:.1f} 秒；多於 {most_s:g} 秒就太長。</translation>
    </message>
    <message>
        <source>It has {measured:.1f} characters a second; more than {limit:g} are hard to read.</source>
        <translation>每秒 {measured:.1f} 字；多於 {limit:g} 字便難以閱讀。</translation>
    </message>
    <message>
        <source>A line is {measured:g} characters wide; {limit:g} fit.</source>
        <translation>有一行寬 {measured:g} 字；最多容納 {limit:g} 字。</translation>
    </message>
    <message>
        <source>It has {measured:.0f} lines; there is room for {limit:.0f}.</source>
        <translation>有 {measured:.0f} 行；最多容納 {limit:.0f} 行。</translation>
    </message>
    <message>
        <source>It ends {measured:.0f} ms after the next one begins.</source>
        <translation>下一條開始後 {measured:.0f} 毫秒才結束。</translation>
    </message>
    <message>
        <source>It begins {measured:.0f} ms before the one in front of it ends.</source>
        <translation>上一條結束前 {measured:.0f} 毫秒便開始。</translation>
    </message>
    <message>
        <source>The next one follows after {measured:.0f} ms; under {limit:.0f} ms the change is not seen.</source>
        <translation>下一條在 {measured:.0f} 毫秒後出現；少於 {limit:.0f} 毫秒就看不出轉換。</translation>
    </message>
    <message>
        <source>This may not have been said: “{part}”.</source>
        <translation>可能無人講過這句：「{part}」。</translation>
    </message>
    <message>
        <source>“{part}” begins a line, and belongs to what is before it.</source>
        <translation>「{part}」在行首，但屬於前面的字。</translation>
    </message>
    <message>
        <source>A word or number is broken across lines: “{part}”.</source>
        <translation>有字詞或數字被拆成兩行：「{part}」。</translation>
    </message>
    <message>
        <source>It has simplified characters: “{part}”.</source>
        <translation>有簡體字：「{part}」。</translation>
    </message>
    <message>
        <source>Written Chinese stands among spoken Cantonese: “{part}”.</source>
        <translation>口語之中夾了書面語：「{part}」。</translation>
    </message>
</context>
<context>
    <name>ProfileBox</name>
    <message>
        <source>Custom…</source>
        <translation>自訂…</translation>
    </message>
    <message>
        <source>{name} (not known here)</source>
        <translation>{name}（此版本不認識）</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>One line</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>Up to two lines</source>
        <translation>最多兩行</translation>
    </message>
    <message>
        <source>Without 。，；</source>
        <translation>不保留 。，；</translation>
    </message>
    <message>
        <source>With 。，；</source>
        <translation>保留 。，；</translation>
    </message>
    <message>
        <source>{figure} characters a line</source>
        <translation>每行 {figure} 字</translation>
    </message>
    <message>
        <source>{figure} characters / s</source>
        <translation>每秒 {figure} 字</translation>
    </message>
    <message>
        <source>shown at least {figure} s</source>
        <translation>最少顯示 {figure} 秒</translation>
    </message>
    <message>
        <source>shown at most {figure} s</source>
        <translation>最多顯示 {figure} 秒</translation>
    </message>
    <message>
        <source>stays {figure} s longer</source>
        <translation>話音後多留 {figure} 秒</translation>
    </message>
    <message>
        <source>a gap of {figure} s</source>
        <translation>相隔 {figure} 秒</translation>
    </message>
    <message>
        <source>ends at a {figure} s pause</source>
        <translation>停頓 {figure} 秒即止</translation>
    </message>
    <message>
        <source>Lines of a subtitle</source>
        <translation>每句字幕的行數</translation>
    </message>
    <message>
        <source>Whether commas and full stops are kept</source>
        <translation>是否保留逗號和句號</translation>
    </message>
    <message>
        <source>Most characters on a line</source>
        <translation>每行最多字數</translation>
    </message>
    <message>
        <source>Most characters a second that can be read</source>
        <translation>每秒最多可讀字數</translation>
    </message>
    <message>
        <source>Shortest time that a subtitle is shown</source>
        <translation>字幕最短顯示時間</translation>
    </message>
    <message>
        <source>Longest time that a subtitle is shown</source>
        <translation>字幕最長顯示時間</translation>
    </message>
    <message>
        <source>Longest time that it stays after the voice</source>
        <translation>話音結束後字幕最多停留的時間</translation>
    </message>
    <message>
        <source>Shortest gap between two subtitles</source>
        <translation>兩句字幕之間的最短間隔</translation>
    </message>
    <message>
        <source>A pause this long always ends a subtitle</source>
        <translation>停頓達到這個時間，字幕必定結束</translation>
    </message>
    <message>
        <source>Not kept: the shortest time is longer than the longest.</source>
        <translation>未保存：最短時間比最長時間還要長。</translation>
    </message>
    <message>
        <source>Not kept: stay and gap take {seconds} s, and the pause must be as long.</source>
        <translation>未保存：停留和間隔共 {seconds} 秒，停頓不可短於此。</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of the export</source>
        <translation>匯出進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消匯出</translation>
    </message>
    <message>
        <source>Drawing the subtitles into a copy of the video</source>
        <translation>正在把字幕嵌入影片副本</translation>
    </message>
    <message>
        <source>Copying the video with its subtitles</source>
        <translation>正在複製附字幕的影片</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在開始</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{percent}, {time} left</source>
        <translation>{percent}，尚餘 {time}</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message numerus="yes">
        <source>{heard} → {text}  (corrected %n time(s))</source>
        <translation>
            <numerusform>{heard} → {text}（修改過 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add to the glossary</source>
        <translation>加入詞彙表(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Learn from my corrections</source>
        <translation>從我的修改學習</translation>
    </message>
    <message>
        <source>You corrected these more than once. Ticked ones are put right by themselves from now on.</source>
        <translation>你多次修改過這些內容。勾選的以後會自動修正。</translation>
    </message>
    <message>
        <source>Terms that may be added</source>
        <translation>可以加入的詞語</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Recordings</source>
        <translation>影音檔案</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Start transcription</source>
        <translation>開始轉錄</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>從列表移除</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>This is a simplified form of the character.</source>
        <translation>這是該字的簡化字形。</translation>
    </message>
    <message>
        <source>The measure word is written 隻 in traditional characters; 只 is only.</source>
        <translation>量詞的繁體寫法是「隻」；「只」是「只有」的「只」。</translation>
    </message>
    <message>
        <source>A table is written 枱; 台 is a stage.</source>
        <translation>桌子寫作「枱」；「台」是舞台的「台」。</translation>
    </message>
    <message>
        <source>A play is counted with 齣 in traditional characters.</source>
        <translation>戲劇的量詞繁體寫作「齣」。</translation>
    </message>
    <message>
        <source>What is eaten is written 麵 in traditional characters; 面 is a face and a side.</source>
        <translation>吃的繁體寫作「麵」；「面」是面孔或方位。</translation>
    </message>
    <message>
        <source>To frighten is written 嚇 in traditional characters; 吓 is a little while.</source>
        <translation>驚嚇的繁體寫作「嚇」；「吓」表示一會兒。</translation>
    </message>
    <message>
        <source>To bind is written 繫.</source>
        <translation>綁繫寫作「繫」。</translation>
    </message>
    <message>
        <source>To be is written 係; 系 is a system or a department.</source>
        <translation>「是」的意思寫作「係」；「系」是系統或學系。</translation>
    </message>
    <message>
        <source>The plural of 我, 你, 佢 and 人 is written 哋.</source>
        <translation>「我、你、佢、人」的眾數寫作「哋」。</translation>
    </message>
    <message>
        <source>The word for all and wholly is written 晒.</source>
        <translation>表示「全部」的字寫作「晒」。</translation>
    </message>
    <message>
        <source>The word for to think is written 諗.</source>
        <translation>「想」的意思寫作「諗」。</translation>
    </message>
    <message>
        <source>The particle at the end of a sentence is written 㗎.</source>
        <translation>句末助詞寫作「㗎」。</translation>
    </message>
    <message>
        <source>To like is written 鍾意; 鐘 is a clock.</source>
        <translation>「喜歡」寫作「鍾意」；「鐘」是時鐘。</translation>
    </message>
    <message>
        <source>Not is written 唔.</source>
        <translation>「不」寫作「唔」。</translation>
    </message>
    <message>
        <source>To know is written 知道.</source>
        <translation>「曉得」寫作「知道」。</translation>
    </message>
    <message>
        <source>So, before what is so much, is written 咁.</source>
        <translation>表示程度的「這麼」寫作「咁」。</translation>
    </message>
    <message>
        <source>Here, there and where are written 呢度, 嗰度 and 邊度.</source>
        <translation>「這裏、那裏、哪裏」寫作「呢度、嗰度、邊度」。</translation>
    </message>
    <message>
        <source>Still and moreover are written 仲.</source>
        <translation>「還」和「而且」寫作「仲」。</translation>
    </message>
    <message>
        <source>What is done and over is written 咗; 左 is left.</source>
        <translation>表示完成寫作「咗」；「左」是左右的「左」。</translation>
    </message>
    <message>
        <source>What belongs and describes is written 嘅; 既 is since.</source>
        <translation>表示所屬或修飾寫作「嘅」；「既」是「既然」的「既」。</translation>
    </message>
    <message>
        <source>The time when is written with 嘅.</source>
        <translation>「……嘅時候」用「嘅」。</translation>
    </message>
    <message>
        <source>Things are written 嘢; 野 is the wilds.</source>
        <translation>東西寫作「嘢」；「野」是野外的「野」。</translation>
    </message>
    <message>
        <source>What is written 咩嘢 or 乜嘢.</source>
        <translation>「什麼」寫作「咩嘢」或「乜嘢」。</translation>
    </message>
    <message>
        <source>In 原來, 本來, 將來 and 後來 it is written 來.</source>
        <translation>「原來、本來、將來、後來」用「來」。</translation>
    </message>
    <message>
        <source>To come is written 嚟; 黎 is a name.</source>
        <translation>「來」的意思寫作「嚟」；「黎」是姓氏。</translation>
    </message>
    <message>
        <source>To sleep is written 瞓; 訓 is to train and to scold.</source>
        <translation>睡覺寫作「瞓」；「訓」是訓練或訓斥。</translation>
    </message>
    <message>
        <source>The word for all and wholly is written 晒; 曬 is to dry in the sun.</source>
        <translation>表示「全部」的字寫作「晒」；「曬」是曬太陽。</translation>
    </message>
    <message>
        <source>To go back is written 返.</source>
        <translation>「回去」的意思寫作「返」。</translation>
    </message>
    <message>
        <source>Not to have is written 冇 in what is said.</source>
        <translation>口語的「沒有」寫作「冇」。</translation>
    </message>
    <message>
        <source>To be somewhere is written 喺; 係 is to be something.</source>
        <translation>「在」的意思寫作「喺」；「係」是「是」的意思。</translation>
    </message>
    <message>
        <source>To be something is written 係; 喺 is to be somewhere.</source>
        <translation>「是」的意思寫作「係」；「喺」是「在」的意思。</translation>
    </message>
    <message>
        <source>That is written 嗰; 個 counts, and 果 is fruit.</source>
        <translation>「那」寫作「嗰」；「個」是量詞，「果」是水果。</translation>
    </message>
    <message>
        <source>That is written 嗰; 個 counts.</source>
        <translation>「那」寫作「嗰」；「個」是量詞。</translation>
    </message>
    <message>
        <source>Some and more is written 啲, not D.</source>
        <translation>表示「一些」或「更」寫作「啲」，不寫作「D」。</translation>
    </message>
    <message>
        <source>To give, and by whom, is written 畀; 比 is to compare.</source>
        <translation>「給」和「被」的意思寫作「畀」；「比」是比較。</translation>
    </message>
    <message>
        <source>So, before what is so much, is written 咁; 噉 is thus.</source>
        <translation>表示程度的「這麼」寫作「咁」；「噉」是「這樣」。</translation>
    </message>
    <message>
        <source>A mark between Chinese characters has their width.</source>
        <translation>中文字之間的標點用全形。</translation>
    </message>
    <message>
        <source>Brackets around Chinese characters have their width.</source>
        <translation>中文字的括號用全形。</translation>
    </message>
    <message>
        <source>A mark stands once; two are enough to shout.</source>
        <translation>標點只用一個；感嘆或疑問最多兩個。</translation>
    </message>
    <message>
        <source>Quotations stand in 「」.</source>
        <translation>引文用「」。</translation>
    </message>
    <message>
        <source>One space is enough.</source>
        <translation>一個空格便足夠。</translation>
    </message>
    <message>
        <source>A full-width mark has its own space.</source>
        <translation>全形標點本身已留有空位。</translation>
    </message>
    <message>
        <source>Chinese and Latin stand apart as you chose.</source>
        <translation>中文與英文字母之間的空格依你的選擇。</translation>
    </message>
    <message>
        <source>You prefer this way of writing the word.</source>
        <translation>這是你選擇的寫法。</translation>
    </message>
    <message>
        <source>These are credits of other subtitles, which recognisers write over silence and music.</source>
        <translation>這是其他字幕的製作名單；語音模型常在靜默或音樂處寫出這類文字。</translation>
    </message>
    <message>
        <source>This belongs to programmes that recognisers learnt from; here it seems not to have been said.</source>
        <translation>這是語音模型從其他節目學來的話，這裏似乎無人說過。</translation>
    </message>
    <message>
        <source>Recognisers write these closing words over silence; here they seem not to have been said.</source>
        <translation>語音模型常在靜默處寫出這類結束語，這裏似乎無人說過。</translation>
    </message>
    <message>
        <source>This describes a sound and is nothing that was said.</source>
        <translation>這是聲音的描述，不是說話內容。</translation>
    </message>
    <message>
        <source>All of it stands in brackets, and it seems not to have been said.</source>
        <translation>全部都在括號內，似乎無人說過。</translation>
    </message>
    <message>
        <source>The same comes over and over, more often than people say it.</source>
        <translation>同樣的內容一再重複，比人說話會重複的次數多。</translation>
    </message>
    <message>
        <source>The same comes over and over, far more often than people say it.</source>
        <translation>同樣的內容一再重複，遠比人說話會重複的次數多。</translation>
    </message>
    <message>
        <source>It says nearly the same again and again.</source>
        <translation>不斷重複幾乎相同的內容。</translation>
    </message>
    <message>
        <source>The same text comes several times in a row.</source>
        <translation>同一句接連出現數次。</translation>
    </message>
    <message>
        <source>The same text comes many times in a row.</source>
        <translation>同一句接連出現很多次。</translation>
    </message>
    <message>
        <source>This is the prompt that the recogniser was given.</source>
        <translation>這是給語音模型的提示。</translation>
    </message>
    <message>
        <source>This is a part of the prompt that the recogniser was given.</source>
        <translation>這是給語音模型的提示的一部分。</translation>
    </message>
    <message>
        <source>There is no voice where this was written.</source>
        <translation>這段文字的位置沒有人聲。</translation>
    </message>
    <message>
        <source>More is written here than anybody could say in that time.</source>
        <translation>這段時間內不可能說這麼多字。</translation>
    </message>
    <message>
        <source>There is hardly a voice where this was written, and the recogniser was very unsure.</source>
        <translation>這段文字的位置幾乎沒有人聲，語音模型也很不確定。</translation>
    </message>
    <message>
        <source>The glossary has {wrong} as a wrong spelling of {term}.</source>
        <translation>詞彙表把「{wrong}」列為「{term}」的錯誤寫法。</translation>
    </message>
    <message>
        <source>{heard} sounds like {term}, which is in the glossary.</source>
        <translation>「{heard}」與詞彙表中的「{term}」同音。</translation>
    </message>
    <message>
        <source>It sounds like a term of the glossary, which the language model takes to be meant.</source>
        <translation>與詞彙表中的詞語音近，語言模型認為是指該詞語。</translation>
    </message>
    <message>
        <source>The line asks something.</source>
        <translation>這句是問句。</translation>
    </message>
    <message>
        <source>Signs are written in full width.</source>
        <translation>符號用全形。</translation>
    </message>
    <message>
        <source>{before} is a simplified character.</source>
        <translation>「{before}」是簡化字。</translation>
    </message>
    <message>
        <source>{after} is often written {before}.</source>
        <translation>「{after}」常被寫成「{before}」。</translation>
    </message>
    <message>
        <source>{before} and {after} sound alike, and the language model takes {meant} to be meant.</source>
        <translation>「{before}」與「{after}」同音，語言模型認為應是「{meant}」。</translation>
    </message>
    <message>
        <source>{before} and {after} are easily confused, and the language model takes {meant} to be meant.</source>
        <translation>「{before}」與「{after}」容易混淆，語言模型認為應是「{meant}」。</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Open recent</source>
        <translation>開啟最近的檔案</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清除清單</translation>
    </message>
</context>
<context>
    <name>RecordingCheck</name>
    <message>
        <source>Whether the subtitles fit the recording cannot be told: too few of them begin where somebody speaks. They may belong to another film.</source>
        <translation>無法判斷字幕是否與聲音吻合：太少字幕在有人說話時開始，可能屬於另一套影片。</translation>
    </message>
    <message>
        <source>The subtitles fit the speech.</source>
        <translation>字幕與說話吻合。</translation>
    </message>
    <message>
        <source>The subtitles are {s} s late.</source>
        <translation>字幕遲了 {s} 秒。</translation>
    </message>
    <message>
        <source>The subtitles are {s} s early.</source>
        <translation>字幕早了 {s} 秒。</translation>
    </message>
    <message>
        <source>They drift: {s} s in each hour.</source>
        <translation>字幕會逐漸偏移：每小時 {s} 秒。</translation>
    </message>
</context>
<context>
    <name>RecordingCheckDeeds</name>
    <message>
        <source>The times follow the speech now.</source>
        <translation>時間現已跟隨說話。</translation>
    </message>
</context>
<context>
    <name>RecordingCheckDialog</name>
    <message>
        <source>&amp;Move to the speech</source>
        <translation>移至說話處(&amp;M)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Check against the recording</source>
        <translation>與聲音核對</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>核對進度</translation>
    </message>
    <message>
        <source>Put the times of the subtitles right, as one edit</source>
        <translation>修正字幕時間，可一次復原</translation>
    </message>
    <message>
        <source>Listening for where somebody speaks</source>
        <translation>正在聽哪裏有人說話</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止核對</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s) stand where nobody speaks.</source>
        <translation>
            <numerusform>有 %n 句字幕所在之處沒有人說話。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s) would get other times. It can be undone.</source>
        <translation>
            <numerusform>%n 句字幕的時間會更改，並可復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their times need no change.</source>
        <translation>時間無須更改。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定頁面</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults…</source>
        <translation>還原預設值(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Models, device, subtitles, memory, language and colours become what they were at first. Presets stay.</source>
        <translation>模型、裝置、字幕、記憶體、語言和配色會還原為最初的設定。組合會保留。</translation>
    </message>
    <message>
        <source>Reset to defaults?</source>
        <translation>還原預設值？</translation>
    </message>
</context>
<context>
    <name>ShiftBar</name>
    <message>
        <source>Shift in time</source>
        <translation>移動時間</translation>
    </message>
    <message>
        <source>All subtitles</source>
        <translation>所有字幕</translation>
    </message>
    <message>
        <source>Chosen subtitles</source>
        <translation>所選字幕</translation>
    </message>
    <message>
        <source>Which subtitles</source>
        <translation>哪些字幕</translation>
    </message>
    <message>
        <source>Later or earlier by</source>
        <translation>延後或提早多少</translation>
    </message>
    <message>
        <source>Seconds, or minutes:seconds; with a minus for earlier</source>
        <translation>秒，或分:秒；加減號表示提早</translation>
    </message>
    <message>
        <source>+1.5 or -0:02.0</source>
        <translation>+1.5 或 -0:02.0</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
    </message>
    <message>
        <source>Search for a deed or a key</source>
        <translation>搜尋動作或按鍵</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜尋快捷鍵</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>找不到。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>在字幕表</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>尋找時</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>在時間軸</translation>
    </message>
    <message>
        <source>In the list of recordings</source>
        <translation>在影音檔案列表</translation>
    </message>
    <message>
        <source>Change the text or a time</source>
        <translation>修改文字或時間</translation>
    </message>
    <message>
        <source>Keep what was typed</source>
        <translation>保留輸入的內容</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>在游標處分割</translation>
    </message>
    <message>
        <source>Forget what was typed</source>
        <translation>放棄輸入的內容</translation>
    </message>
    <message>
        <source>A time, by a tenth of a second</source>
        <translation>時間：每次 0.1 秒</translation>
    </message>
    <message>
        <source>A time, by a second</source>
        <translation>時間：每次 1 秒</translation>
    </message>
    <message>
        <source>A time, by a hundredth of a second</source>
        <translation>時間：每次 0.01 秒</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>關閉尋找</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>上移或下移</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>從列表移除</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>後退一格</translation>
    </message>
    <message>
        <source>A frame on</source>
        <translation>前進一格</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>後退一秒</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>前進一秒</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到開頭</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到結尾</translation>
    </message>
    <message>
        <source>Previous subtitle</source>
        <translation>上一句字幕</translation>
    </message>
    <message>
        <source>Next subtitle</source>
        <translation>下一句字幕</translation>
    </message>
    <message>
        <source>Put back what is being dragged</source>
        <translation>取消拖動</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>This goes on with {model}, which it began with. Stop it first to use another model.</source>
        <translation>將沿用開始時的模型 {model} 繼續。如要改用其他模型，請先停止。</translation>
    </message>
    <message>
        <source>Transcribe again?</source>
        <translation>重新轉錄？</translation>
    </message>
    <message>
        <source>These subtitles have been corrected. Transcribed again, they begin without corrections.</source>
        <translation>這些字幕已經修改過。重新轉錄後，會由未修改的字幕開始。</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>重新轉錄</translation>
    </message>
    <message>
        <source>Keep the corrections</source>
        <translation>保留修改</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>Font</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>字型(&amp;N)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Size, for a picture of 1080 lines</source>
        <translation>字型大小，以 1080 線畫面計算</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>外框(&amp;O)</translation>
    </message>
    <message>
        <source>Width of the outline, for a picture of 1080 lines</source>
        <translation>外框闊度，以 1080 線畫面計算</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>邊距(&amp;M)</translation>
    </message>
    <message>
        <source>Distance from the lower edge, for a picture of 1080 lines</source>
        <translation>與畫面底部的距離，以 1080 線畫面計算</translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message>
        <source>Style of the subtitles</source>
        <translation>字幕樣式</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>樣式</translation>
    </message>
    <message>
        <source>Only how they are shown and exported.</source>
        <translation>只影響顯示和匯出。</translation>
    </message>
    <message>
        <source>Translations need a language model that can translate; none is installed.</source>
        <translation>翻譯需要會翻譯的語言模型；現時未有安裝。</translation>
    </message>
    <message>
        <source>Translated by the language model while it transcribes; what is not translated stays as it was said.</source>
        <translation>轉錄時由語言模型翻譯；沒有譯到的保留原話。</translation>
    </message>
    <message>
        <source>By the language model where it has been asked and was believed, else by rules; what is not sure stays as it was said.</source>
        <translation>語言模型改寫而又信得過的用模型的，其餘按規則轉換；沒有把握的保留原話。</translation>
    </message>
    <message>
        <source>Only what is surely a number is changed.</source>
        <translation>只更改確定是數字的部分。</translation>
    </message>
    <message>
        <source>Longer lines are broken again. Two English letters count as one character.</source>
        <translation>過長的行會重新斷開。兩個英文字母當一個字計算。</translation>
    </message>
    <message>
        <source>Covered with a star for each character.</source>
        <translation>每個字以一個星號遮蓋。</translation>
    </message>
    <message>
        <source>As transcribed</source>
        <translation>回復原文</translation>
    </message>
    <message>
        <source>Show the subtitles as they were transcribed</source>
        <translation>顯示轉錄時的原文字幕</translation>
    </message>
    <message>
        <source>{choice} (not installed)</source>
        <translation>{choice}（未安裝）</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>照所聽</translation>
    </message>
    <message>
        <source>Arabic: 25</source>
        <translation>阿拉伯數字：25</translation>
    </message>
    <message>
        <source>Chinese: 二十五</source>
        <translation>中文數字：二十五</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>不變</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 個字</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語體</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>口語</translation>
    </message>
    <message>
        <source>Semi-written</source>
        <translation>半書面語</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書面語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻譯</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>兩者並列</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>Without it, commas become spaces; question marks and quotation marks stay.</source>
        <translation>移除後，逗號變成空格；問號和引號保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>每行上限</translation>
    </message>
    <message>
        <source>Swear words</source>
        <translation>粗口</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>遮蓋</translation>
    </message>
</context>
<context>
    <name>StylePreview</name>
    <message>
        <source>Preview of the style</source>
        <translation>樣式預覽</translation>
    </message>
</context>
<context>
    <name>SubtitleOpening</name>
    <message numerus="yes">
        <source>%n more file(s) could not be opened.</source>
        <translation>
            <numerusform>另有 %n 個檔案無法開啟。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubtitlesPage</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>How they are made of what is heard. Counts from the next start of a transcription on; opened subtitles are measured by it at once.</source>
        <translation>字幕如何由聽到的內容製成。由下次開始轉錄起生效；已開啟的字幕會即時按此檢查。</translation>
    </message>
    <message>
        <source>Ma&amp;de for</source>
        <translation>用途(&amp;D)</translation>
    </message>
    <message>
        <source>What subtitles are made for</source>
        <translation>字幕的用途</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Put right what is heard</source>
        <translation>修正聽到的文字(&amp;P)</translation>
    </message>
    <message>
        <source>Hong Kong’s characters, Cantonese spelling, punctuation, and your glossary. Each change is listed and can be taken back.</source>
        <translation>香港用字、粵語用字、標點及你的詞彙表。每項改動都會列出，並可還原。</translation>
    </message>
    <message>
        <source>&amp;Hide what nobody said</source>
        <translation>隱藏無人說過的內容(&amp;H)</translation>
    </message>
    <message>
        <source>Credits and thanks that speech models write over silence. They can be shown again one by one.</source>
        <translation>語音模型在靜默處寫出的製作名單和道謝。可以逐一還原顯示。</translation>
    </message>
    <message>
        <source>Words that are rightly written in two ways</source>
        <translation>有兩種正確寫法的詞語</translation>
    </message>
    <message>
        <source>Beside &amp;Latin words</source>
        <translation>中英文之間(&amp;L)</translation>
    </message>
    <message>
        <source>Space between Chinese and Latin words</source>
        <translation>中文與英文字詞之間的空格</translation>
    </message>
    <message>
        <source>Back to {profile}</source>
        <translation>返回「{profile}」</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Put right whatever &amp;sounds the same</source>
        <translation>修正所有同音的寫法(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Change the term</source>
        <translation>更改詞語</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新詞語</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>詞語(&amp;T)</translation>
    </message>
    <message>
        <source>As it is to be written.</source>
        <translation>應有的寫法。</translation>
    </message>
    <message>
        <source>Only where it is read in another way: hoeng1 gong2.</source>
        <translation>只在讀音與一般不同時填寫，例如 hoeng1 gong2。</translation>
    </message>
    <message>
        <source>&amp;Jyutping</source>
        <translation>粵拼(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Wrong spellings</source>
        <translation>錯誤寫法(&amp;W)</translation>
    </message>
    <message>
        <source>One on each line. They become the term.</source>
        <translation>每行一個。它們會改為該詞語。</translation>
    </message>
    <message>
        <source>For names that are no other word.</source>
        <translation>適用於不是其他詞語的名稱。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>備註(&amp;N)</translation>
    </message>
    <message>
        <source>For yourself.</source>
        <translation>給自己看的。</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>The waveform and the subtitles. Left and Right move the playhead, Up and Down select a subtitle.</source>
        <translation>波形及字幕。左右鍵移動播放位置，上下鍵選擇字幕。</translation>
    </message>
    <message>
        <source>Scroll the timeline</source>
        <translation>捲動時間軸</translation>
    </message>
</context>
<context>
    <name>TranscriptionPage</name>
    <message>
        <source>Transcription</source>
        <translation>轉錄</translation>
    </message>
    <message>
        <source>Counts from the next start of a transcription on; one that runs goes on as it began.</source>
        <translation>由下一次開始轉錄起生效；進行中的會照原來的設定完成。</translation>
    </message>
    <message>
        <source>Pre&amp;set</source>
        <translation>組合(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Polish</source>
        <translation>潤飾(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Corrections</source>
        <translation>修改建議(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>裝置(&amp;D)</translation>
    </message>
    <message>
        <source>What becomes of corrections that the language model proposes</source>
        <translation>如何處理語言模型提出的修改</translation>
    </message>
    <message>
        <source>Device that models run on</source>
        <translation>執行模型的裝置</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>自動：{device}</translation>
    </message>
    <message>
        <source>{name} (not here)</source>
        <translation>{name}（不在此電腦）</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>處理器</translation>
    </message>
    <message>
        <source>{device}, {gb} GB</source>
        <translation>{device}，{gb} GB</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>影片</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Welcome to canto-beats</source>
        <translation>歡迎使用 canto-beats</translation>
    </message>
    <message>
        <source>It turns Cantonese speech in a video into subtitles, on this machine alone.</source>
        <translation>把影片中的粵語變成字幕，全程只在這部電腦上進行。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation>開啟影片…</translation>
    </message>
    <message>
        <source>Or drop one anywhere on this window.</source>
        <translation>或把影片拖放到視窗任何位置。</translation>
    </message>
    <message>
        <source>Try the sample clip</source>
        <translation>試用示範短片</translation>
    </message>
    <message>
        <source>A short film with two synthetic voices, heard by the small demo models that come along. They understand these voices only, not people.</source>
        <translation>一段有兩把合成聲音的短片，由附帶的小型示範模型聽寫。它們只聽得懂這兩把聲音，聽不懂真人。</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>下載真正的模型…</translation>
    </message>
    <message>
        <source>For recordings of your own. 1 to 3 GB, downloaded once.</source>
        <translation>用於你自己的影音檔案。1 至 3 GB，只需下載一次。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>稍後再說</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>關閉歡迎頁</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Custom, from {profile}</source>
        <translation>自訂，由「{profile}」改成</translation>
    </message>
    <message>
        <source>Film and series (Netflix)</source>
        <translation>電影及劇集（Netflix）</translation>
    </message>
    <message>
        <source>Hong Kong cinema and television</source>
        <translation>香港電影及電視</translation>
    </message>
    <message>
        <source>Upright videos</source>
        <translation>直度短片</translation>
    </message>
    <message>
        <source>Up to two lines of {cells} characters, and {speed} characters a second.</source>
        <translation>最多兩行，每行 {cells} 字，每秒 {speed} 字。</translation>
    </message>
    <message>
        <source>One line of up to {cells} characters, and {speed} characters a second.</source>
        <translation>一行，最多 {cells} 字，每秒 {speed} 字。</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>No space: 部iPhone靚</source>
        <translation>不留空格：部iPhone靚</translation>
    </message>
    <message>
        <source>Thin space: {example}</source>
        <translation>窄空格：{example}</translation>
    </message>
    <message>
        <source>Space: 部 iPhone 靚</source>
        <translation>空格：部 iPhone 靚</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Suggest: you decide</source>
        <translation>建議：由你決定</translation>
    </message>
    <message>
        <source>Apply: you can take it back</source>
        <translation>直接套用：可以還原</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>%n subtitle(s)</source>
        <translation>
            <numerusform>%n 句字幕</numerusform>
        </translation>
    </message>
    <message>
        <source>A transcription is under way. It is paused and goes on from here the next time.</source>
        <translation>正在進行轉錄。轉錄會暫停，下次由這裏繼續。</translation>
    </message>
    <message>
        <source>Close canto-beats?</source>
        <translation>關閉 canto-beats？</translation>
    </message>
</context>
</TS>
