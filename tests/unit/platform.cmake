foreach(part networktransport networksecurity desktopbrowser consoleviewerprocess peer processtable hardening
             awscliprofiletest desktopnotifier desktopclipboard autostart oskeychain)
    duplo_test(tst_${part} SOURCES platform/tst_${part}.cpp LINKS duplo_platform)
endforeach()
