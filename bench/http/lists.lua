-- The ten best for the users of the data in turn. LOAD=half spreads requests so that eight connections make some 1,500 a second.
local users = tonumber(os.getenv("USERS"))
local turn = 0
request = function()
  turn = turn + 1
  return wrk.format("GET", "/api/v1/users/" .. (turn % users + 1) .. "/recommendations?n=10")
end
if os.getenv("LOAD") == "half" then
  delay = function() return math.random(2, 8) end
end
