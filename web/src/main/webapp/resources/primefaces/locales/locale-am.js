/* The words PrimeFaces' own script says to those who listen to a page, in Amharic. */
if (window.PrimeFaces) {
  PrimeFaces.locales.am = {
    accept: "አዎ", reject: "አይ", choose: "ይምረጡ", upload: "ጫን", cancel: "ተወው", close: "ዝጋ", closeText: "ዝጋ", prevText: "ቀዳሚ", nextText: "ቀጣይ", currentText: "ዛሬ",
    monthNames: ["ጃንዩወሪ", "ፌብሩወሪ", "ማርች", "ኤፕሪል", "ሜይ", "ጁን", "ጁላይ", "ኦገስት", "ሴፕቴምበር", "ኦክቶበር", "ኖቬምበር", "ዲሴምበር"],
    monthNamesShort: ["ጃንዩ", "ፌብሩ", "ማርች", "ኤፕሪ", "ሜይ", "ጁን", "ጁላይ", "ኦገስ", "ሴፕቴ", "ኦክቶ", "ኖቬም", "ዲሴም"],
    dayNames: ["እሑድ", "ሰኞ", "ማክሰኞ", "ረቡዕ", "ሐሙስ", "ዓርብ", "ቅዳሜ"], dayNamesShort: ["እሑድ", "ሰኞ", "ማክሰ", "ረቡዕ", "ሐሙስ", "ዓርብ", "ቅዳሜ"], dayNamesMin: ["እ", "ሰ", "ማ", "ረ", "ሐ", "ዓ", "ቅ"],
    firstDay: 1, isRTL: false, showMonthAfterYear: false, weekHeader: "ሳምንት", allDayText: "ሙሉ ቀን",
    aria: {
      "paginator.PAGE": "ገጽ {0}", "paginator.FIRST": "የመጀመሪያ ገጽ", "paginator.PREV": "ቀዳሚ ገጽ", "paginator.NEXT": "ቀጣይ ገጽ", "paginator.LAST": "የመጨረሻ ገጽ", "paginator.ROWS": "ረድፎች በገጽ",
      "datatable.sort.ASC": "ከትንሽ ወደ ትልቅ ለመደርደር", "datatable.sort.DESC": "ከትልቅ ወደ ትንሽ ለመደርደር", "datatable.sort.NONE": "ቅደም ተከተሉን ለማንሣት",
      "messages.ERROR": "ስህተት", "messages.FATAL": "ከባድ ስህተት", "messages.INFO": "መረጃ", "messages.WARN": "ማስጠንቀቂያ"
    }
  };
}
