foreach(part networktransport networksecurity desktopbrowser consoleviewerprocess peer processtable hardening
             awscliprofiletest desktopclipboard autostart oskeychain)
    duplo_test(tst_${part} SOURCES platform/tst_${part}.cpp LINKS duplo_platform)
endforeach()
duplo_test(tst_desktopnotifier SOURCES platform/tst_desktopnotifier.cpp ${PROJECT_SOURCE_DIR}/tests/support/fakenotifications.h
    LINKS duplo_platform)
duplo_test(tst_desktopsession SOURCES platform/tst_desktopsession.cpp ${PROJECT_SOURCE_DIR}/tests/support/fakelogind.h
    LINKS duplo_platform)
