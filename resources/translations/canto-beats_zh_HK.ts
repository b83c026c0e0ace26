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
        <source>{minutes} min {seconds} s of speech are kept.</source>
        <translation>已保留 {minutes} 分 {seconds} 秒的語音。</translation>
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
        <source>There is no recording in there that could be opened.</source>
        <translation>裏面沒有可以開啟的影音檔案。</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} 已經不存在。</translation>
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
        <source>Models, device, memory, language and colours become what they were at first. Presets stay.</source>
        <translation>模型、裝置、記憶體、語言和配色會還原為最初的設定。組合會保留。</translation>
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
        <source>By rules, where they are sure; what is not sure stays as it was said.</source>
        <translation>按規則轉換有把握的部分；沒有把握的保留原話。</translation>
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
        <source>&amp;Device</source>
        <translation>裝置(&amp;D)</translation>
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
    <name>Workbench</name>
    <message>
        <source>Exported to {file}</source>
        <translation>已匯出至 {file}</translation>
    </message>
    <message>
        <source>Drop a video here, or press {keys} to open one.</source>
        <translation>把影片拖放到這裏，或按 {keys} 開啟。</translation>
    </message>
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
