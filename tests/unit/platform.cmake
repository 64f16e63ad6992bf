foreach(part networktransport networksecurity desktopbrowser consoleviewerprocess peer processtable programtable programchain othernamespaces atterminal processhandle hardening lockedpages
             awscliprofiletest desktopclipboard autostart oskeychain keyringlock)
    duplo_test(tst_${part} SOURCES platform/tst_${part}.cpp LINKS duplo_platform)
endforeach()
if(NOT DUPLO_SANITIZE) # which has a heap of its own
    duplo_test(tst_wipedheap SOURCES platform/tst_wipedheap.cpp LINKS duplo_wipedheap Qt6::Core)
endif()
foreach(test desktopnotifier notifierlosses)
    duplo_test(tst_${test} SOURCES platform/tst_${test}.cpp ${PROJECT_SOURCE_DIR}/tests/support/fakenotifications.h
        LINKS duplo_platform)
endforeach()
duplo_test(tst_desktopsession SOURCES platform/tst_desktopsession.cpp ${PROJECT_SOURCE_DIR}/tests/support/fakelogind.h
    LINKS duplo_platform)
duplo_test(tst_portalshortcut SOURCES platform/tst_portalshortcut.cpp
    ${PROJECT_SOURCE_DIR}/tests/support/fakeshortcutportal.h LINKS duplo_platform)
duplo_test(tst_applicationservice SOURCES platform/tst_applicationservice.cpp LINKS duplo_platform)
duplo_test(tst_x11shortcut SOURCES platform/tst_x11shortcut.cpp LINKS duplo_platform)
duplo_test(tst_colourscheme SOURCES platform/tst_colourscheme.cpp LINKS duplo_platform)
# They share one X server's keyboard with nobody, but its start takes its time on a busy machine.
set_tests_properties(tst_x11shortcut tst_colourscheme PROPERTIES TIMEOUT 180)
