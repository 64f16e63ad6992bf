foreach(test settings signins signinends signinquestions credentialbroker freshness tokenverifier programrequests commandline
             commandaccess commandflags commandsentences portalcommands profilecommands consolecommand onetimelink
             profiles activitylog activitystore activityexport deeplink foundportals)
    duplo_test(tst_broker_${test} SOURCES broker/tst_${test}.cpp LINKS duplo_broker)
endforeach()
